import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  parseStream,
  campaignStream,
  unitStream,
  type UnitTaskRef,
} from '../../domain/stream-name';
import { inParallel } from '../demo/in-parallel';
import type { Caller } from './caller';
import type { Chance } from './chance';
import type { Fault } from './oracle/fault';
import type { ToldAct } from './oracle/told-acts';

/** Longest time in which a command must come to its answer when nothing is killed any more, ms. */
const ANSWER_MS = 45_000;
/** More at once would only wait for each other. */
const AT_ONCE = 6;

/** Runs `reconcile` once, as an operator does after an outage; throws when it fails. */
export async function reconcileOnce(logFile: string): Promise<void> {
  const output = openSync(logFile, 'a');
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/luoshi.ts', 'reconcile'], {
    stdio: ['ignore', output, output],
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`reconcile ended with ${code}, see ${logFile}`);
}

/** The stream that an act's address belongs to. */
function streamOf(path: string): string | null {
  const [, , kind, campaign = '', office = '', unit = ''] = path.split('/');
  const ref: UnitTaskRef = { campaign, office, unit };
  const stream = kind === 'tasks' ? unitStream(ref) : campaignStream(ref);
  return parseStream(stream) ? stream : null;
}

async function isAnswered(caller: Caller, { request }: ToldAct, sendAgain: boolean) {
  const stream = streamOf(request.path);
  if (sendAgain || stream === null) return (await caller.attempt(request)).outcome !== 'unknown';
  const path = `/api/commands/${encodeURIComponent(stream)}/${request.key}`;
  const { status } = await caller.get(request, path);
  return status !== null && status !== 202 && status < 500;
}

/**
 * Every command of which nobody knows the end must have one now: half of them are sent again, after
 * the others it is asked.
 * @returns those that stay under way
 */
export async function settleOpen(
  { caller, chance }: { caller: Caller; chance: Chance },
  open: ToldAct[],
): Promise<Fault[]> {
  const settle = async (act: ToldAct): Promise<Fault[]> => {
    const sendAgain = chance.happens(0.5);
    for (const end = Date.now() + ANSWER_MS; Date.now() < end; await pause(300)) {
      if (await isAnswered(caller, act, sendAgain)) return [];
    }
    return [{ kind: 'stuck', told: `no answer: ${act.request.key} ${act.request.path}` }];
  };
  return (await inParallel(open, AT_ONCE, settle)).flat();
}
