import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Assumptions } from '../../../domain/rehearsal/assumptions';
import type { RehearsalReport } from '../../../domain/rehearsal/rehearsal-report';
import type { Rehearsal } from '../../../domain/rehearsal/rehearse';

const THREAD = path.join(__dirname, 'rehearsal-thread.ts');
// A thread does not take over what loads TypeScript in the server itself.
const BOOT = [require.resolve('tsx/cjs'), THREAD]
  .map((file) => `require(${JSON.stringify(file)});`)
  .join('\n');
const PATIENCE_MS = 60_000;

/** What a rehearsal's thread starts from. */
export interface RehearsalTask {
  rehearsal: Rehearsal;
  assumed: Assumptions;
}

function answerOf(thread: Worker): Promise<RehearsalReport> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error('a rehearsal took too long')), PATIENCE_MS);
    const settled = (settle: () => void): void => {
      clearTimeout(late);
      settle();
    };
    thread.once('message', (report: RehearsalReport) => settled(() => resolve(report)));
    thread.once('error', (error) => settled(() => reject(error)));
    thread.once('exit', (code) => settled(() => reject(new Error(`a rehearsal ended: ${code}`))));
  });
}

async function runThread(task: RehearsalTask): Promise<RehearsalReport> {
  const thread = new Worker(BOOT, { eval: true, workerData: task, execArgv: [] });
  try {
    return await answerOf(thread);
  } finally {
    await thread.terminate();
  }
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Rehearses in a thread of its own, one at a time for the whole server: seconds of work for a large
 * campaign, during which everybody else is served as ever.
 */
export function rehearseInThread(task: RehearsalTask): Promise<RehearsalReport> {
  const mine = last.then(
    () => runThread(task),
    () => runThread(task),
  );
  last = mine.catch(() => undefined);
  return mine;
}
