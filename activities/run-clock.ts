import type { Issuance, IssuanceStatus } from '../domain/issuance';
import { earliestOf } from '../domain/approval/chase';
import { countsFromReceipt } from '../domain/duty-selection';
import type { CircularDraft } from '../domain/circular';
import { draftedCircular } from '../domain/drafted-circular';
import type { RungRow } from '../domain/issuance-event';
import type { AskRow } from '../domain/rung-ask';
import { campaignStream, type IssuanceRef } from '../domain/stream-name';
import { askedRungs, firedRungs } from '../domain/wind-clock';
import {
  findNextRungAt,
  findUnitTasks,
  listDueClocks,
  listReturned,
  listSigned,
} from '../store/clock-rows';
import type { DutyDoc } from '../store/models/duty';
import { answerAllGranted } from './answer-granted';
import { calendarOf } from './calendar-of';
import { chaseApprovals } from './chase-approvals';
import { dueClockOf } from './due-clock';
import type { EngineDeps } from './engine-deps';
import { followAnchors } from './follow-anchors';
import { followCalendar } from './follow-calendar';
import { inHand } from './in-hand';
import { LOOK_AGAIN } from './look-again';
import { mendLagging } from './mend-lagging';
import { appendAutomatic, type Automatic } from './append-automatic';
import { rearmPending, rearmUnits } from './rearm-duties';

/** Duties fired by one entry: one digest an office even after an outage, one page in the record. */
const PAGE = 2_000;

/** What the clock found; `nextAt` is when it must be run again, null when nothing is ahead. */
export interface ClockRun {
  /** Where the issuing stands by its journal; the clock of any other than a running one stands still. */
  status: IssuanceStatus;
  nextAt: number | null;
  fired: number;
}

/**
 * What comes in before its due instant is not chased at all while it is in hand; what comes in later,
 * only by the rungs that had come before it.
 */
function isHeld({ dueAt, nextRungAt }: DutyDoc, receivedAt: number | undefined): boolean {
  if (receivedAt === undefined) return false;
  return dueAt === null || receivedAt < dueAt || receivedAt < (nextRungAt ?? 0);
}

/** One entry for all of a page: what fires and what is asked must not be torn apart by a crash. */
function entryOf(
  rows: RungRow[],
  asks: AskRow[],
  circular: CircularDraft | null,
): Pick<Automatic, 'key' | 'event'> | null {
  const [first] = rows;
  if (first) {
    const key = `rung:${first.unit}:${first.duty}:${first.clock}:${first.rung}`;
    const data = { rows, ...(asks.length > 0 && { asks }), ...(circular && { circular }) };
    return { key, event: { act: 'rung.fired', data } };
  }
  const [asked] = asks;
  const [rung] = asked?.rungs ?? [];
  if (!asked || rung === undefined) return null;
  const key = `ask:${asked.unit}:${asked.duty}:${asked.clock}:${rung}`;
  return { key, event: { act: 'rungs.asked', data: { asks } } };
}

interface Firing {
  rows: DutyDoc[];
  /** Since when what would meet a duty is in hand, by the duty's id. */
  hand: Map<string, number>;
  upon: Issuance;
}

/** @returns how many rungs fired; null if their rows were read upon an older state */
async function fire(
  engine: EngineDeps,
  ref: IssuanceRef,
  { rows, hand, upon }: Firing,
): Promise<number | null> {
  const now = Date.now();
  const calendar = await calendarOf(engine, ref, upon);
  const ladder = upon.issued?.ladder ?? [];
  const fired: RungRow[] = [];
  const asks: AskRow[] = [];
  for (const row of rows.filter((one) => !isHeld(one, hand.get(one._id)))) {
    const looking = { now: hand.get(row._id) ?? now, calendar };
    const clock = dueClockOf(row);
    const firing = firedRungs(clock, ladder, looking);
    const asked = askedRungs(clock, ladder, looking);
    fired.push(...firing);
    if (asked && asked.rungs.length + firing.length > 0) asks.push(asked);
  }
  const told = entryOf(fired, asks, draftedCircular(upon, fired));
  if (!told) return 0;
  return (await appendAutomatic(engine, ref, { ...told, upon }))
    ? fired.length + asks.length
    : null;
}

type Page = 'idle' | 'again' | 'waiting';

async function runPage(
  engine: EngineDeps,
  ref: IssuanceRef,
): Promise<{ page: Page; fired: number }> {
  const { state: upon } = await engine.issuances.fresh(campaignStream(ref));
  if (upon.status !== 'running') return { page: 'idle', fired: 0 };
  // What was decided since the look began winds clocks anew before any of them fires.
  if (upon.pending.length > 0) {
    await rearmPending(engine, ref);
    return { page: 'again', fired: 0 };
  }
  const rows = await listDueClocks(engine.connection, ref, { now: Date.now(), limit: PAGE });
  if (rows.length === 0) return { page: 'idle', fired: 0 };
  const units = [...new Set(rows.map(({ unit }) => unit))];
  const tasks = await findUnitTasks(engine.connection, ref, units);
  // "Before writing a rung the unit's stream is asked" (design §3).
  if ((await mendLagging(engine, ref, tasks)) > 0) return { page: 'again', fired: 0 };
  const unarmed = rows.filter((row) => row.returns > row.returnsArmed);
  if (unarmed.length > 0) {
    await rearmUnits(engine, ref, [...new Set(unarmed.map(({ unit }) => unit))]);
    return { page: 'again', fired: 0 };
  }
  const hand = await inHand(engine, ref, rows);
  const fired = await fire(engine, ref, { rows, hand, upon });
  // A rung whose answer is in hand has come, yet does not fire: it is no reason to spin.
  return { page: fired === 0 ? 'waiting' : 'again', fired: fired ?? 0 };
}

/** Fires every rung that has come, and tells when the next one comes. */
async function fireAll(engine: EngineDeps, ref: IssuanceRef): Promise<Omit<ClockRun, 'status'>> {
  let fired = 0;
  for (;;) {
    const run = await runPage(engine, ref);
    fired += run.fired;
    if (run.page === 'waiting') return { nextAt: Date.now() + LOOK_AGAIN, fired };
    if (run.page === 'idle') return { nextAt: await findNextRungAt(engine.connection, ref), fired };
  }
}

/** Units whose clocks may wait for a signal that was lost: the returned, and early signers. */
async function unheardUnits(engine: EngineDeps, ref: IssuanceRef): Promise<string[]> {
  const returned = await listReturned(engine.connection, ref);
  const unarmed = returned.filter((duty) => duty.returns > duty.returnsArmed);
  const { issued } = (await engine.issuances.load(campaignStream(ref))).state;
  const file = issued && (await engine.files.get(ref.campaign, issued.revision));
  const signed = file && countsFromReceipt(file) ? await listSigned(engine.connection, ref) : [];
  return [...unarmed, ...signed].map(({ unit }) => unit);
}

/**
 * One look at an issuing's clock: winds what must be wound, fires every rung that has come, in
 * pages, each exactly once, chases approvals nobody has answered, and tells when the next one comes.
 * @param rearm units that signalled; on the first look of a run all others that may wait are checked too
 */
export async function runClock(
  engine: EngineDeps,
  ref: IssuanceRef,
  { rearm, first }: { rearm: string[]; first: boolean },
): Promise<ClockRun> {
  const { status } = (await engine.issuances.fresh(campaignStream(ref))).state;
  if (status !== 'running') return { status, nextAt: null, fired: 0 };
  await followCalendar(engine, ref);
  await followAnchors(engine, ref);
  await rearmPending(engine, ref);
  if (first) await answerAllGranted(engine, ref);
  const unheard = first ? await unheardUnits(engine, ref) : [];
  await rearmUnits(engine, ref, [...new Set([...rearm, ...unheard])]);
  const [rungs, approvals] = [await fireAll(engine, ref), await chaseApprovals(engine, ref)];
  const nextAt = earliestOf([rungs.nextAt, approvals.nextAt]);
  return { status, nextAt, fired: rungs.fired + approvals.fired };
}
