import type { CalendarData } from '../domain/calendar';
import { dueAfterSigning } from '../domain/due-after-signing';
import { dutyPlans, type EnrolContext } from '../domain/duty-plans';
import { isDutyOf } from '../domain/duty-selection';
import type { Issuance } from '../domain/issuance';
import type { PendingRearm } from '../domain/pending-rearm';
import type { RearmRow } from '../domain/rearm-row';
import { isMet } from '../domain/duty-state';
import { campaignStream, type IssuanceRef } from '../domain/stream-name';
import { rewoundClock } from '../domain/rewound-clock';
import { firstRungAt } from '../domain/wind-clock';
import { findDutiesOfUnits, findUnitTasks, pageDuties } from '../store/clock-rows';
import type { DutyDoc } from '../store/models/duty';
import type { UnitTaskDoc } from '../store/models/unit-task';
import { amendUnits } from './amend-units';
import { appendAutomatic } from './append-automatic';
import { calendarOf } from './calendar-of';
import { tellFollowers } from './follow-anchors';
import type { EngineDeps } from './engine-deps';

const PAGE = 300;

interface Winding {
  engine: EngineDeps;
  ref: IssuanceRef;
  issuance: Issuance;
  /** The calendar all its clocks are wound by. */
  calendar: CalendarData;
}

function wound({ calendar, issuance }: Winding, duty: DutyDoc, dueAt: number | null): RearmRow {
  const ladder = issuance.issued?.ladder ?? [];
  const armed = { armedAt: Date.now(), calendar };
  return {
    unit: duty.unit,
    duty: duty.duty,
    clock: duty.clock + 1,
    dueAt,
    nextRungAt: firstRungAt(ladder, dueAt, armed),
    returns: duty.returns,
  };
}

/** What a participant's duties come to by the file, with these events and this signing. */
async function plannedDues(
  { engine, ref, issuance, calendar }: Winding,
  task: UnitTaskDoc,
  over: Pick<EnrolContext, 'anchors' | 'acknowledgedAt'> & Partial<Pick<EnrolContext, 'calendar'>>,
): Promise<Map<string, number | null>> {
  const { issued, anchors, moved } = issuance;
  if (!issued) return new Map();
  const file = await engine.files.get(ref.campaign, issued.revision);
  const row = task.roles.includes('addressed') ? task.unitClass : 'assigned';
  const context: EnrolContext = {
    issuedAt: issued.deliveredAt,
    deliveredAt: task.deliveredAt,
    calendar,
    moved,
    ...over,
    anchors: { ...anchors, ...over.anchors },
  };
  const plans = dutyPlans(file, { row, items: task.items }, context);
  return new Map(plans.map(({ duty, dueAt }) => [duty, dueAt]));
}

async function anchoredRows(
  winding: Winding,
  duties: DutyDoc[],
  { anchor, from }: { anchor: string; from: string | null },
): Promise<RearmRow[]> {
  const units = [...new Set(duties.map(({ unit }) => unit))];
  const tasks = await findUnitTasks(winding.engine.connection, winding.ref, units);
  const rows: RearmRow[] = [];
  for (const task of tasks) {
    const { acknowledgedAt } = task;
    const [known, before] = await Promise.all([
      plannedDues(winding, task, { acknowledgedAt }),
      plannedDues(winding, task, { acknowledgedAt, anchors: { [anchor]: from } }),
    ]);
    for (const duty of duties.filter(({ unit }) => unit === task.unit)) {
      const dueAt = known.get(duty.duty) ?? null;
      const planned = before.get(duty.duty) ?? null;
      // A date extended for one unit, or a correction date, hangs on the event no more.
      if (dueAt !== planned && planned === duty.dueAt) rows.push(wound(winding, duty, dueAt));
    }
  }
  return rows;
}

function recounted(
  { issuance, calendar: after }: Winding,
  duty: DutyDoc,
  { dueAt, before }: { dueAt: number | null; before: CalendarData },
): RearmRow[] {
  if (duty.dueAt === null || dueAt === null) return [];
  const { nextRungAt, rung, overdue, flagged, spent = [], missed, asks } = duty;
  const behind = { rung, overdue, ...(flagged && { flagged }), spent, missed, asks };
  const running = { dueAt: duty.dueAt, nextRungAt, ...behind };
  const ladder = issuance.issued?.ladder ?? [];
  const rewound = rewoundClock(ladder, running, { dueAt, now: Date.now(), before, after });
  if (!rewound) return [];
  const { unit, duty: key, clock, returns } = duty;
  return [{ unit, duty: key, clock: clock + 1, returns, ...rewound }];
}

/** What a later calendar changes: a due counted by the file, and the rungs of any due. */
async function recountedRows(
  winding: Winding,
  duties: DutyDoc[],
  version: string,
): Promise<RearmRow[]> {
  const { engine, ref } = winding;
  const before = await engine.calendars.of(version, ref.office);
  const units = [...new Set(duties.map(({ unit }) => unit))];
  const rows: RearmRow[] = [];
  for (const task of await findUnitTasks(engine.connection, ref, units)) {
    const { acknowledgedAt } = task;
    const [known, earlier] = await Promise.all([
      plannedDues(winding, task, { acknowledgedAt }),
      plannedDues(winding, task, { acknowledgedAt, calendar: before }),
    ]);
    // A return that has not been wound yet gets a clock of its own, counted by the later calendar.
    const own = duties.filter((one) => one.unit === task.unit && one.returns === one.returnsArmed);
    for (const duty of own) {
      // A date extended for one unit, or a correction date, was told as a day and stays.
      const isCounted = duty.dueAt === (earlier.get(duty.duty) ?? null);
      const dueAt = isCounted ? (known.get(duty.duty) ?? null) : duty.dueAt;
      rows.push(...recounted(winding, duty, { dueAt, before }));
    }
  }
  return rows;
}

function movable(pending: PendingRearm): (duty: DutyDoc) => boolean {
  return (duty) =>
    !duty.released && !duty.suspended && !isMet(duty.state) && duty.issuerRev < pending.seq;
}

async function rowsOf(
  winding: Winding,
  duties: DutyDoc[],
  pending: PendingRearm,
): Promise<RearmRow[]> {
  const open = duties.filter(movable(pending));
  const { anchor, from, calendar } = pending;
  if (calendar !== null) return recountedRows(winding, open, calendar);
  if (anchor !== null) return anchoredRows(winding, open, { anchor, from });
  const named = pending.duty ?? '';
  return open
    .filter(({ duty }) => isDutyOf(duty, named))
    .map((duty) => wound(winding, duty, pending.to));
}

async function rearmAll(winding: Winding, pending: PendingRearm): Promise<void> {
  const { engine, ref } = winding;
  const { seq: causeSeq, cause } = pending;
  if (cause === 'amended') throw new Error(`entry ${causeSeq} amends; it winds no clocks`);
  let after = '';
  for (;;) {
    const page = await pageDuties(engine.connection, ref, { after, limit: PAGE });
    const rows = await rowsOf(winding, page, pending);
    const last = page.length < PAGE;
    if (rows.length > 0 || last) {
      const key = `rearm:${causeSeq}:${last ? 'end' : (page[0]?._id ?? '')}`;
      const data = { cause, causeSeq, rows, last };
      await appendAutomatic(engine, ref, { key, event: { act: 'duty.rearmed', data } });
    }
    if (last) return;
    after = page.at(-1)?._id ?? '';
  }
}

/** Winds every clock that a moved date or a set anchor has left behind; resumes after a crash. */
export async function rearmPending(engine: EngineDeps, ref: IssuanceRef): Promise<void> {
  for (;;) {
    const { state: issuance } = await engine.issuances.fresh(campaignStream(ref));
    const [pending] = issuance.pending;
    if (!pending) return;
    const calendar = await calendarOf(engine, ref, issuance);
    // Before the last page, so that whoever dies in between tells them again.
    if (pending.anchor !== null) await tellFollowers(engine, ref, pending.anchor);
    if (pending.amended) await amendUnits(engine, { ref, issuance, calendar }, pending);
    else await rearmAll({ engine, ref, issuance, calendar }, pending);
  }
}

async function earlierRows(
  winding: Winding,
  task: UnitTaskDoc,
  duties: DutyDoc[],
): Promise<RearmRow[]> {
  const { acknowledgedAt } = task;
  if (acknowledgedAt === null) return [];
  const [signed, unsigned] = await Promise.all([
    plannedDues(winding, task, { acknowledgedAt }),
    plannedDues(winding, task, { acknowledgedAt: null }),
  ]);
  return duties.flatMap((duty) => {
    const dueAt = dueAfterSigning(duty, {
      signed: signed.get(duty.duty) ?? null,
      unsigned: unsigned.get(duty.duty) ?? null,
    });
    return dueAt === null ? [] : [wound(winding, duty, dueAt)];
  });
}

function returnedRows(winding: Winding, duties: DutyDoc[]): RearmRow[] {
  return duties
    .filter((duty) => duty.returns > duty.returnsArmed && duty.correctBy !== null)
    .filter(({ state }) => !isMet(state))
    .map((duty) => wound(winding, duty, duty.correctBy));
}

/**
 * Winds the clocks of units whose last act made one necessary: a return brings a correction date
 * of its own, a signing may bring dues counted from receipt forward.
 */
export async function rearmUnits(
  engine: EngineDeps,
  ref: IssuanceRef,
  units: string[],
): Promise<void> {
  if (units.length === 0) return;
  const { state: issuance } = await engine.issuances.fresh(campaignStream(ref));
  const calendar = await calendarOf(engine, ref, issuance);
  const winding = { engine, ref, issuance, calendar };
  const tasks = await findUnitTasks(engine.connection, ref, units);
  const duties = await findDutiesOfUnits(engine.connection, ref, units);
  for (const task of tasks.filter(({ released }) => !released)) {
    const own = duties.filter(({ unit }) => unit === task.unit);
    await appendRows(winding, 'returned', returnedRows(winding, own));
    await appendRows(winding, 'acknowledged', await earlierRows(winding, task, own));
  }
}

async function appendRows(
  { engine, ref }: Winding,
  cause: 'returned' | 'acknowledged',
  rows: RearmRow[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const key = `rearm:${first.unit}:${first.duty}:${first.clock}`;
  const data = { cause, causeSeq: null, rows, last: true };
  await appendAutomatic(engine, ref, { key, event: { act: 'duty.rearmed', data } });
}
