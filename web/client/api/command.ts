import type { ActDone, FollowedCommand } from '../../contract/acts';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { ask } from './http';
import { RefusedError, UnreachableError } from './refusals';
import { signedInAgain } from './session-expiry';

/** An act as it is sent: the same `key` until its answer is known. */
export interface SentCommand {
  path: string;
  /** The stream it is journalled in, where a slow answer is looked for. */
  stream: string;
  body: unknown;
  key: string;
}

const PAUSES_MS = [500, 1_500, 4_000];
const FOLLOW_MS = 700;
const FOLLOW_FOR_MS = 90_000;

/** A new command id. */
export function newKey(): string {
  return crypto.randomUUID();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Asks what became of a command that was answered with 202; null: nobody has heard of it. */
async function followed({ stream, key }: SentCommand): Promise<ActDone | null> {
  const path = fillPath(workPaths.command, { stream, key });
  const end = Date.now() + FOLLOW_FOR_MS;
  while (Date.now() < end) {
    await pause(FOLLOW_MS);
    const { status, body } = await ask<FollowedCommand>(path);
    if (status === 200) return body.status === 'done' ? body : null;
  }
  throw new UnreachableError('no answer yet');
}

async function sentOnce(command: SentCommand): Promise<ActDone | null> {
  const { path, body, key } = command;
  try {
    const { status, body: answer } = await ask<ActDone>(path, { method: 'POST', body, key });
    return status === 202 ? await followed(command) : answer;
  } catch (error) {
    if (!(error instanceof RefusedError) || error.body.code !== 'notSignedIn') throw error;
    await signedInAgain();
    return sentOnce(command);
  }
}

/**
 * Sends a command until its answer is known: over a lost network, a slow engine and a session that
 * has ended, always under the same id, so that it is done once.
 * @throws RefusedError, FaultError, or UnreachableError when patience ends
 */
export async function sendCommand(command: SentCommand): Promise<ActDone> {
  for (const wait of [...PAUSES_MS, null]) {
    try {
      const answer = await sentOnce(command);
      if (answer) return answer;
    } catch (error) {
      if (!(error instanceof UnreachableError) || wait === null) throw error;
    }
    if (wait !== null) await pause(wait);
  }
  throw new UnreachableError('no answer');
}
