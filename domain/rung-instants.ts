import { addWorkdays, type CalendarData } from './calendar';
import { parseDuration } from './iso-duration';
import type { Ladder, Rung } from './ladder';
import { DAY_MS, dueDayOf, startOfDay } from './shanghai-time';
import { addWorkhours, workingMomentAfter, workingMomentBefore } from './working-hours';

/** When one rung fires. */
export interface RungInstant {
  no: number;
  /** Epoch ms. */
  at: number;
}

/**
 * Where the offset alone puts a rung, epoch ms, before any rule moves it into working hours.
 * @throws RangeError for a rung the validation would have refused
 */
export function countedRungAt(
  { offset, hours }: Pick<Rung, 'offset' | 'hours'>,
  dueAt: number,
  calendar: CalendarData,
): number {
  switch (offset.kind) {
    case 'workdays': {
      // The same clock time on the nth working day, so that nobody is reminded on a day off.
      const dueOn = dueDayOf(dueAt);
      const on = addWorkdays(dueOn, offset.count, calendar);
      return startOfDay(on) + (dueAt - startOfDay(dueOn));
    }
    case 'days':
      return dueAt + offset.count * DAY_MS;
    case 'workhours':
      return addWorkhours(dueAt, offset.count, { hours: hours ?? [], calendar });
    case 'duration': {
      const ms = parseDuration(offset.iso);
      if (ms === null) throw new RangeError(`not a duration: ${offset.iso}`);
      return offset.before ? dueAt - ms : dueAt + ms;
    }
  }
}

/**
 * A reminder moved by a weekend comes earlier, so that it is never burned before anybody saw it; what
 * follows the due instant comes later, for nobody is chased at night or on a holiday.
 */
function rungAt(rung: Rung, dueAt: number, calendar: CalendarData): number {
  const at = countedRungAt(rung, dueAt, calendar);
  const { hours, offset } = rung;
  const isCountedInHours = offset.kind === 'workhours' && offset.count !== 0;
  if (!hours || isCountedInHours) return at;
  return at < dueAt
    ? workingMomentBefore(at, { hours, calendar })
    : workingMomentAfter(at, { hours, calendar });
}

/**
 * When each rung fires for one due instant, in the order of their numbers.
 * @throws RangeError for a ladder the validation would have refused
 */
export function rungInstants(ladder: Ladder, dueAt: number, calendar: CalendarData): RungInstant[] {
  return ladder
    .map((rung) => ({ no: rung.no, at: rungAt(rung, dueAt, calendar) }))
    .sort((a, b) => a.no - b.no);
}

/** When the rung after the one that fired last is to fire (0: none has fired); null after the last. */
export function nextRungAfter(instants: readonly RungInstant[], firedNo: number): number | null {
  return instants.find(({ no }) => no > firedNo)?.at ?? null;
}
