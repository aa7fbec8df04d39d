import { chaseOf, dueChases, earliestOf } from '../domain/approval/chase';
import type { Issuance } from '../domain/issuance';
import { campaignStream, type IssuanceRef } from '../domain/stream-name';
import { findUnitTasks, listAwaitingWord } from '../store/clock-rows';
import { appendAutomatic } from './append-automatic';
import { calendarOf } from './calendar-of';
import { chasedRows, type Looked } from './chased-rows';
import type { EngineDeps } from './engine-deps';
import { inHand } from './in-hand';
import { LOOK_AGAIN } from './look-again';
import { mendLagging } from './mend-lagging';

/** Duties chased by one entry: one message a person even after an outage, one page in the record. */
const PAGE = 500;

/** What was chased; `nextAt` is when there is something to chase again, null when nothing is ahead. */
export interface ApprovalChase {
  fired: number;
  nextAt: number | null;
}

async function lookAtAll(engine: EngineDeps, ref: IssuanceRef, upon: Issuance): Promise<Looked[]> {
  const calendar = await calendarOf(engine, ref, upon);
  const now = Date.now();
  const duties = await listAwaitingWord(engine.connection, ref);
  return duties.flatMap((duty) => {
    const { approval, chased = [] } = duty;
    if (!approval) return [];
    const { route, waits } = approval;
    return [{ duty, look: dueChases({ chase: chaseOf(route), waits }, chased, { now, calendar }) }];
  });
}

/** One entry for a page: rungs that came together are told together. */
async function tell(
  engine: EngineDeps,
  ref: IssuanceRef,
  { due, upon }: { due: Looked[]; upon: Issuance },
): Promise<number> {
  const rows = await chasedRows(engine, ref, { chasings: due, sponsor: upon.issued?.sponsor });
  const [first] = rows;
  if (!first) return 0;
  const { unit, duty, node, slot, since, rung } = first;
  const key = `chase:${unit}:${duty}:${node}:${slot ?? ''}:${since}:${rung}`;
  const event = { act: 'approvals.chased' as const, data: { rows } };
  return (await appendAutomatic(engine, ref, { key, event, upon })) ? rows.length : 0;
}

/**
 * Chases everybody who is asked on a route and does not answer: every rung that has come, each exactly
 * once for the time they were asked, in pages (decision 0015).
 */
export async function chaseApprovals(engine: EngineDeps, ref: IssuanceRef): Promise<ApprovalChase> {
  let fired = 0;
  for (;;) {
    const { state: upon } = await engine.issuances.fresh(campaignStream(ref));
    if (upon.status !== 'running') return { fired, nextAt: null };
    const looked = await lookAtAll(engine, ref, upon);
    const come = looked.filter(({ look }) => look.due.length > 0).slice(0, PAGE);
    if (come.length === 0)
      return { fired, nextAt: earliestOf(looked.map(({ look }) => look.nextAt)) };
    const units = [...new Set(come.map(({ duty }) => duty.unit))];
    // Before a rung is written the unit's stream is asked (design §3): somebody may have answered.
    const tasks = await findUnitTasks(engine.connection, ref, units);
    if ((await mendLagging(engine, ref, tasks)) > 0) continue;
    const hand = await inHand(
      engine,
      ref,
      come.map(({ duty }) => duty),
    );
    const due = come.filter(({ duty }) => !hand.has(duty._id));
    if (due.length === 0) return { fired, nextAt: Date.now() + LOOK_AGAIN };
    fired += await tell(engine, ref, { due, upon });
  }
}
