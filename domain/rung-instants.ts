import { addWorkdays, type CalendarData } from './calendar';
import { parseDuration } from './iso-duration';
import type { Ladder, RungOffset } from './ladder';
import { DAY_MS, dueDayOf, startOfDay } from './shanghai-time';

/** When one rung fires. */
export interface RungInstant {
  no: number;
  /** Epoch ms. */
  at: number;
}

function rungAt(offset: RungOffset, dueAt: number, calendar: CalendarData): number {
  switch (offset.kind) {
    case 'workdays': {
      // The same clock time on the nth working day, so that nobody is reminded on a day off.
      const dueOn = dueDayOf(dueAt);
      const on = addWorkdays(dueOn, offset.count, calendar);
      return startOfDay(on) + (dueAt - startOfDay(dueOn));
    }
    case 'days':
      return dueAt + offset.count * DAY_MS;
    case 'duration': {
      const ms = parseDuration(offset.iso);
      if (ms === null) throw new RangeError(`not a duration: ${offset.iso}`);
      return offset.before ? dueAt - ms : dueAt + ms;
    }
  }
}

/**
 * When each rung fires for one due instant, in the order of their numbers.
 * @throws RangeError for a ladder the validation would have refused
 */
export function rungInstants(ladder: Ladder, dueAt: number, calendar: CalendarData): RungInstant[] {
  return ladder
    .map(({ no, offset }) => ({ no, at: rungAt(offset, dueAt, calendar) }))
    .sort((a, b) => a.no - b.no);
}

/** When the rung after the one that fired last is to fire (0: none has fired); null after the last. */
export function nextRungAfter(instants: readonly RungInstant[], firedNo: number): number | null {
  return instants.find(({ no }) => no > firedNo)?.at ?? null;
}
