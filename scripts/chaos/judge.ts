import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { openEngine, type EngineDeps } from '../../activities/engine-deps';
import { listRecordedIssuances } from '../../store/recorded-issuances';
import { withStore } from '../luoshi/verb';
import type { Caller } from './caller';
import type { Chance } from './chance';
import { checkActs } from './oracle/check-acts';
import { checkApi } from './oracle/check-api';
import { checkRecord } from './oracle/check-record';
import { checkRungs, lastRungBefore, type IssuingStreams } from './oracle/check-rungs';
import type { Fault } from './oracle/fault';
import { readWrittenDown, streamsOf, type WrittenDown } from './oracle/read-found';
import { toldActs } from './oracle/told-acts';
import type { RequestLog } from './request-log';

/** Rungs further ahead than this belong to correction dates of days. */
const AHEAD_MS = 60_000;
/** Longest time in which the clocks must come to rest when nothing is killed any more. */
const CLOCKS_MS = 60_000;

interface Judged {
  faults: Fault[];
  acts: number;
}

interface Bench {
  caller: Caller;
  chance: Chance;
  log: RequestLog;
  folder: string;
}

async function withEngine<Result>(work: (engine: EngineDeps) => Promise<Result>): Promise<Result> {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = process.env;
  return withStore(async (connection) => {
    const server = await Connection.connect({ address });
    try {
      const temporal = new Client({ connection: server, namespace });
      const taskQueue = process.env.LUOSHI_TASK_QUEUE ?? 'luoshi';
      return await work(await openEngine({ connection, temporal, taskQueue }));
    } finally {
      await server.close();
    }
  });
}

async function writtenDown({ connection }: EngineDeps): Promise<WrittenDown> {
  return readWrittenDown(connection, await listRecordedIssuances(connection));
}

/** For whoever looks into a fault: the servers and their data are gone by then. */
function keepRecord(folder: string, { entries, received }: WrittenDown): void {
  const lines = [...entries, ...received].map((one) => JSON.stringify(one));
  writeFileSync(join(folder, 'record.jsonl'), `${lines.join('\n')}\n`);
}

function isClosing({ issuer }: IssuingStreams): boolean {
  const has = (event: string) => issuer.some(({ act }) => act === event);
  return has('campaign.closing') && !has('campaign.closed');
}

/** Faults of the clocks once every rung of this minute and every closing has had its time. */
async function clocksAtRest(engine: EngineDeps, killedAt: number[]): Promise<Fault[]> {
  const end = Date.now() + CLOCKS_MS;
  for (;;) {
    const refs = await listRecordedIssuances(engine.connection);
    const written = await writtenDown(engine);
    const streams = refs.map((ref) => streamsOf(written, ref));
    const now = Date.now();
    const ahead = streams.map((one) => lastRungBefore(one, now + AHEAD_MS) ?? 0);
    const faults = streams.flatMap((one) => checkRungs(one, { now, killedAt }));
    const isStill = Math.max(0, ...ahead) < now && !streams.some(isClosing);
    const isClean = faults.every(({ kind }) => kind !== 'escalations-missed');
    if ((isStill && isClean) || now > end) return faults;
    await pause(500);
  }
}

/** Waits for quiet, then compares everything with everything (the oracle). */
export async function judge({ caller, chance, log, folder }: Bench): Promise<Judged> {
  return withEngine(async (engine) => {
    const killedAt = log.read().flatMap((line) => (line.line === 'killed' ? [line.at] : []));
    const ofClocks = await clocksAtRest(engine, killedAt);
    const refs = await listRecordedIssuances(engine.connection);
    const written = await writtenDown(engine);
    const acts = toldActs(log.read());
    keepRecord(folder, written);
    const faults = [
      ...ofClocks,
      ...checkActs(acts, written),
      ...(await checkApi({ caller, chance, read: () => writtenDown(engine) }, written, acts)),
      ...(await checkRecord(engine, refs)),
    ];
    const done = [...acts.values()].filter(({ answers }) => answers.length > 0);
    return { faults, acts: done.length };
  });
}
