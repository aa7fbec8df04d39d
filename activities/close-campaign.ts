import { SYSTEM_ACTOR } from '../domain/actor';
import type { UnitCommand } from '../domain/command';
import { isMet } from '../domain/duty-state';
import type { IssuanceStatus } from '../domain/issuance';
import type { ClosingCounts, IssuanceEvent } from '../domain/issuance-event';
import { campaignStream, unitStream, type IssuanceRef } from '../domain/stream-name';
import { pageDuties, pageUnitTasks } from '../store/clock-rows';
import { findEntryByKey } from '../store/journal';
import type { UnitTaskDoc } from '../store/models/unit-task';
import { askUnit } from './ask-unit';
import type { EngineDeps } from './engine-deps';
import { appendAutomatic } from './append-automatic';

/** Participants whose heads one entry anchors. */
const PAGE = 100;

/** Unit workflows asked at the same time. */
const AT_ONCE = 8;

const SETTLE_KEY = 'auto:settle';

type Outcome = 'closed' | 'withdrawn';

/** Asks a unit's own workflow for the last entry of its stream; nothing can follow it. */
async function settle(
  engine: EngineDeps,
  ref: IssuanceRef & { unit: string },
  outcome: Outcome,
): Promise<{ seq: number; hash: string }> {
  const { connection } = engine;
  const stream = unitStream(ref);
  const done = await findEntryByKey(connection, stream, SETTLE_KEY);
  if (done) return { seq: done.seq, hash: done.hash };
  const command: UnitCommand = {
    key: SETTLE_KEY,
    act: 'settle',
    by: SYSTEM_ACTOR,
    receivedAt: Date.now(),
    request: SETTLE_KEY,
    payload: { outcome },
  };
  await askUnit(engine, ref, command);
  const entry = await findEntryByKey(connection, stream, SETTLE_KEY);
  if (!entry) throw new Error(`${stream} answered but holds no last entry`);
  return { seq: entry.seq, hash: entry.hash };
}

async function settlePage(
  engine: EngineDeps,
  ref: IssuanceRef,
  { tasks, outcome }: { tasks: UnitTaskDoc[]; outcome: Outcome },
): Promise<{ [unit: string]: { seq: number; hash: string } }> {
  const heads: { [unit: string]: { seq: number; hash: string } } = {};
  const queue = [...tasks];
  const worker = async (): Promise<void> => {
    for (let task = queue.shift(); task; task = queue.shift()) {
      heads[task.unit] = await settle(engine, { ...ref, unit: task.unit }, outcome);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return heads;
}

/** Counts of the whole campaign, from rows that can no longer change. */
async function closingCounts(engine: EngineDeps, ref: IssuanceRef): Promise<ClosingCounts> {
  const counts = { participants: 0, duties: 0, met: 0, open: 0, late: 0, onTime: 0 };
  for (let after = ''; ;) {
    const page = await pageUnitTasks(engine.connection, ref, { after, limit: 500 });
    counts.participants += page.filter(({ released }) => !released).length;
    after = page.at(-1)?._id ?? '';
    if (page.length < 500) break;
  }
  for (let after = ''; ;) {
    const page = await pageDuties(engine.connection, ref, { after, limit: 500 });
    for (const duty of page.filter(({ released }) => !released)) {
      counts.duties += 1;
      counts[isMet(duty.state) ? 'met' : 'open'] += 1;
      if (duty.late === true) counts.late += 1;
      if (duty.late === false) counts.onTime += 1;
    }
    after = page.at(-1)?._id ?? '';
    if (page.length < 500) return counts;
  }
}

/**
 * Drains a closing campaign: every participant's stream gets its last entry, the heads are
 * anchored in the issuer's stream, then the campaign is closed (or withdrawn) with its counts.
 * Resumes after the last page in the journal.
 */
export async function closeCampaign(engine: EngineDeps, ref: IssuanceRef): Promise<IssuanceStatus> {
  const stream = campaignStream(ref);
  const { state: issuance } = await engine.issuances.fresh(stream);
  const { closing } = issuance;
  if (!closing || issuance.status !== 'closing') return issuance.status;
  let after = '';
  for (let page = 0; ; page += 1) {
    const tasks = await pageUnitTasks(engine.connection, ref, { after, limit: PAGE });
    if (page >= issuance.anchoredPages && tasks.length > 0) {
      const heads = await settlePage(engine, ref, { tasks, outcome: closing.outcome });
      const event = { act: 'heads.anchored' as const, data: { page, heads } };
      await appendAutomatic(engine, ref, { key: `heads:${page}`, event });
    }
    after = tasks.at(-1)?._id ?? '';
    if (tasks.length < PAGE) break;
  }
  const event: IssuanceEvent =
    closing.outcome === 'closed'
      ? { act: 'campaign.closed', data: { counts: await closingCounts(engine, ref) } }
      : { act: 'campaign.withdrawn', data: { reason: closing.reason } };
  await appendAutomatic(engine, ref, { key: 'auto:ended', event });
  return (await engine.issuances.load(stream)).state.status;
}
