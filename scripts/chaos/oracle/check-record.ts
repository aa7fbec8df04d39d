import type { EngineDeps } from '../../../activities/engine-deps';
import { findLostActs } from '../../../activities/lost-acts';
import { campaignStream, type IssuanceRef } from '../../../domain/stream-name';
import { rebuildRows } from '../../../store/rebuild-rows';
import { verifyJournal } from '../../../store/verify-journal';
import type { Fault } from './fault';

async function checkChains({ connection }: EngineDeps): Promise<Fault[]> {
  const { findings, anchorFaults } = await verifyJournal(connection);
  return [
    ...findings.map(({ stream, seq, fault, detail }): Fault => ({
      kind: 'record',
      told: `${stream} #${seq} ${fault}: ${detail}`,
    })),
    ...anchorFaults.map((place): Fault => ({ kind: 'record', told: `anchor ${place} changed` })),
  ];
}

async function checkRows({ connection }: EngineDeps, refs: IssuanceRef[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const ref of refs) {
    const { inserted, mended, removed } = await rebuildRows(connection, ref);
    if (inserted + mended + removed === 0) continue;
    const told = `rows of ${ref.campaign}: ${inserted} missing, ${mended} wrong, ${removed} too many`;
    faults.push({ kind: 'record', told });
  }
  return faults;
}

/** What Temporal's histories know to have been answered must be in the record. */
async function checkHistories(engine: EngineDeps): Promise<Fault[]> {
  const { lost } = await findLostActs(engine);
  return lost.map(({ act, stream, key }) => ({
    kind: 'lost',
    told: `answered by Temporal, not in the record: ${act} ${stream} ${key}`,
  }));
}

/** An issuing that is open has its workflow, and one that began to close or to open comes to an end. */
async function checkRuns(engine: EngineDeps, refs: IssuanceRef[]): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const ref of refs) {
    const stream = campaignStream(ref);
    const { status } = (await engine.issuances.fresh(stream)).state;
    if (status === 'closed' || status === 'withdrawn') continue;
    const run = await engine.temporal.workflow.getHandle(stream).describe();
    if (status === 'running' && run.status.name === 'RUNNING') continue;
    faults.push({ kind: 'stuck', told: `${stream} is ${status}, its run ${run.status.name}` });
  }
  return faults;
}

/** Compares the record with itself, with the rows, with Temporal. */
export async function checkRecord(engine: EngineDeps, refs: IssuanceRef[]): Promise<Fault[]> {
  return [
    ...(await checkChains(engine)),
    ...(await checkRows(engine, refs)),
    ...(await checkHistories(engine)),
    ...(await checkRuns(engine, refs)),
  ];
}
