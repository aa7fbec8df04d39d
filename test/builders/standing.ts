import {
  amendUnit,
  beginAmending,
  joinUnit,
  newcomers,
} from '../../domain/amendment/plan-amendment';
import type { AmendmentContext } from '../../domain/amendment/plan-amendment';
import type { Terms } from '../../domain/amendment/terms';
import type { StandingDuty, StandingUnit, UnitChange } from '../../domain/amendment/unit-change';
import { enrolParticipants } from '../../domain/enrol-participants';
import type { DutyPlan, Participant } from '../../domain/participant';
import { CALENDAR_2022 } from './calendar-2022';
import { DIRECTORY } from './campaign-file';
import { NOON } from './unit-run';

export const AMENDING: AmendmentContext = {
  ...{ directory: DIRECTORY, calendar: CALENDAR_2022, anchors: {}, issuedAt: NOON },
  ...{ now: NOON + 3_600_000, lateWorkdays: 3 },
};

function dutyOf(plan: DutyPlan): StandingDuty {
  const { duty, step, kind, title, form, handling, requires, dueAt } = plan;
  const fresh = { clock: 0, returns: 0, met: false, released: false, suspended: false };
  const off = {
    running: null,
    issuerRev: 0,
    onItsWay: null,
    state: 'open' as const,
    formVersion: null,
  };
  return { ...{ duty, step, kind, title, form, handling, requires, dueAt }, ...fresh, ...off };
}

function unitOf(one: Participant, deliveredAt: number): StandingUnit {
  const { unit, name, unitClass, roles, items, duties } = one;
  return {
    ...{ unit, name, unitClass, roles, items, deliveredAt, acknowledgedAt: null, released: false },
    duties: duties.map(dutyOf),
  };
}

/** Everybody as enrolled at noon. */
export function enrolledUnits({ file, moved }: Terms): StandingUnit[] {
  const context = { issuedAt: NOON, calendar: CALENDAR_2022, moved };
  return enrolParticipants(file, DIRECTORY, context).map((one) => unitOf(one, NOON));
}

/** What the amendment changes for each of the units, and for those that join. */
export function changesFor(before: Terms, after: Terms, units: StandingUnit[]): UnitChange[] {
  const amending = beginAmending(before, after, AMENDING);
  const known = new Set(units.map(({ unit }) => unit));
  return [
    ...units.flatMap((one) => amendUnit(amending, one) ?? []),
    ...newcomers(amending, known).flatMap((unit) => joinUnit(amending, unit) ?? []),
  ];
}

function dutyAfter(row: StandingDuty, change: UnitChange): StandingDuty {
  const { duty } = row;
  const date = [...change.moved, ...change.shifted, ...change.revived].find(
    (one) => one.duty === duty,
  );
  const words = change.reworded.find((one) => one.duty === duty);
  const isGone = change.leaves || change.dropped.includes(duty);
  const isBack = change.revived.some((one) => one.duty === duty);
  return {
    ...row,
    ...words,
    dueAt: date ? date.to : row.dueAt,
    released: isBack ? false : row.released || isGone,
  };
}

/** The units as the changes leave them, in order of id. */
export function unitsAfter(units: StandingUnit[], changes: UnitChange[]): StandingUnit[] {
  const known = units.map((one) => {
    const change = changes.find(({ unit }) => unit === one.unit);
    if (!change) return one;
    const { leaves, rejoins, part, unitClass, added } = change;
    const released = leaves || (one.released && !rejoins);
    const duties = one.duties.map((row) => dutyAfter(row, change));
    const counted = unitClass === null ? {} : { unitClass };
    return { ...one, ...part, ...counted, released, duties: [...duties, ...added.map(dutyOf)] };
  });
  const joined = changes.flatMap(({ joins }) => (joins ? unitOf(joins, AMENDING.now) : []));
  return [...known, ...joined].sort((a, b) => (a.unit < b.unit ? -1 : 1));
}
