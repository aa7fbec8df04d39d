import type { Approver } from '../approval/approval';
import type { Route } from '../approval/route';
import { addWorkdays, isWorkday, type CalendarData } from '../calendar';
import { addDays, dayOf, dueDayOf, parseDay, startOfDay } from '../shanghai-time';
import type { FormBody } from '../form';
import { assumedForm } from './assumed-form';
import type { Assumptions } from './assumptions';
import { chance } from './chance';
import type { Pace } from './desk';

const HOUR = 3_600_000;
const MINUTE = 60_000;
/** Office hours in which something is handed in. */
const [OPENS, CLOSES] = [9 * HOUR, 17 * HOUR];

/** One submission of one duty: `round` is 1 at the first, one more after each return. */
export interface Asked {
  unit: string;
  duty: string;
  round: number;
}

/** From when a unit may answer, and until when it should; epoch ms, null without a date. */
export interface Span {
  from: number;
  dueAt: number | null;
}

/** How units and reviewers answer in a rehearsal. */
export interface Responses {
  /** When a unit signs or hands in; null: not at all. */
  handsInAt(asked: Asked, span: Span): number | null;
  /** Whether the reviewer returns a submission. */
  isReturned(asked: Asked): boolean;
  /** What a unit writes where a route looks at it. */
  fills(asked: Omit<Asked, 'round'>, route: Route): FormBody;
  /** Whom a unit names at a node that leaves it to the unit; null: nobody. */
  chooses(asked: Omit<Asked, 'round'>, node: string, among: readonly Approver[]): Approver | null;
  /** How fast somebody answers who is asked on a route. */
  paceOf(approver: Approver): Pace;
  /** Working days before a desk turns to what has come in, and how much it decides in one. */
  desk: { workdays: number; review: number; approve: number };
}

function daysBetween(from: string, to: string): number {
  return Math.max(0, (parseDay(to) ?? 0) - (parseDay(from) ?? 0));
}

/** The nearest working day: before a day off if the unit may act by then, else after it. */
function workdayNear(on: string, from: string, calendar: CalendarData): string {
  if (isWorkday(on, calendar)) return on;
  const before = addWorkdays(on, -1, calendar);
  return before >= from ? before : addWorkdays(on, 1, calendar);
}

function during(on: string, part: number): number {
  return startOfDay(on) + OPENS + Math.floor(part * (CLOSES - OPENS));
}

/**
 * Answers as assumed: a unit is punctual, late or silent throughout; the punctual hand in during the
 * second half of their time, the late up to so many working days after it. What has no date is not
 * answered, for nobody asks.
 */
export function assumedResponses(assumed: Assumptions, calendar: CalendarData): Responses {
  const { seed, onTime, late, lateWorkdays, returned } = assumed;
  const percent = (...words: string[]): number => 100 * chance(seed, ...words);
  return {
    handsInAt({ unit, duty, round }, { from, dueAt }) {
      const habit = percent('habit', unit);
      if (dueAt === null || habit >= onTime + late) return null;
      const words = [unit, duty, String(round)];
      const hour = chance(seed, 'hour', ...words);
      const dueOn = dueDayOf(dueAt);
      if (habit >= onTime) {
        const days = 1 + Math.floor(chance(seed, 'late', ...words) * lateWorkdays);
        return Math.max(from + MINUTE, during(addWorkdays(dueOn, days, calendar), hour));
      }
      const first = dayOf(from);
      const share = 0.5 + chance(seed, 'day', ...words) / 2;
      const on = addDays(first, Math.floor(share * daysBetween(first, dueOn)));
      const at = during(workdayNear(on, first, calendar), hour);
      return Math.max(from + MINUTE, Math.min(at, dueAt - MINUTE));
    },
    isReturned({ unit, duty, round }) {
      return round === 1 && percent('returned', unit, duty) < returned;
    },
    fills({ unit, duty }, route) {
      return assumedForm(route, assumed.conditionsMet, (...words) =>
        chance(seed, 'fills', unit, duty, ...words),
      );
    },
    chooses({ unit, duty }, node, among) {
      return among[Math.floor(chance(seed, 'chooses', unit, duty, node) * among.length)] ?? null;
    },
    paceOf({ person, office }) {
      const own = assumed.paces.find((one) => one.person === person && one.office === office);
      const { approverWorkdays: workdays, approverPerDay: perDay } = assumed;
      return own ? { workdays: own.workdays, perDay: own.perDay } : { workdays, perDay };
    },
    desk: {
      workdays: assumed.reviewWorkdays,
      review: assumed.reviewsPerDay,
      approve: assumed.approvalsPerDay,
    },
  };
}
