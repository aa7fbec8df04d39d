import { heartbeat } from '@temporalio/activity';

/** Well within the heartbeat timeout of the workflows, in ms. */
const BEAT_EVERY = 2_000;

/**
 * Tells the server for as long as the work takes that this worker lives, so that the work of a
 * killed one is taken over in seconds and not when its longest time is over.
 */
export async function whileBeating<Result>(work: () => Promise<Result>): Promise<Result> {
  const beat = setInterval(() => heartbeat(), BEAT_EVERY);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
