import { isWorkday, type CalendarData } from './calendar';
import { addDays, dayOf, dueDayOf, startOfDay } from './shanghai-time';

/** One stretch of a working day by Shanghai clock time, '08:30' to '12:00'. */
export interface WorkingSpan {
  from: string;
  to: string;
}

/** 工作时间: the stretches of every working day, in order and apart from one another. */
export type WorkingHours = WorkingSpan[];

/** What offices keep unless they say otherwise; copied into a ladder, never looked up later. */
export const OFFICE_HOURS: WorkingHours = [
  { from: '08:30', to: '12:00' },
  { from: '14:30', to: '18:00' },
];

const CLOCK_PATTERN = /^([01]\d|2[0-3]):([0-5]\d)$/;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** What comes in the last hour of a stretch finds desks being cleared (a rung burned unseen). */
const LAST_HOUR_MS = HOUR_MS;

/** Milliseconds since midnight of a clock time 'HH:MM', '24:00' included; null for anything else. */
export function clockTime(words: string): number | null {
  if (words === '24:00') return 24 * HOUR_MS;
  const found = CLOCK_PATTERN.exec(words);
  return found ? Number(found[1]) * HOUR_MS + Number(found[2]) * MINUTE_MS : null;
}

interface Stretch {
  fromAt: number;
  toAt: number;
}

/** What working hours are counted with. */
export interface WorkingTime {
  hours: WorkingHours;
  calendar: CalendarData;
}

function stretchesOn(on: string, { hours, calendar }: WorkingTime): Stretch[] {
  if (!isWorkday(on, calendar)) return [];
  const start = startOfDay(on);
  return hours.map(({ from, to }) => {
    const [fromMs, toMs] = [clockTime(from), clockTime(to)];
    if (fromMs === null || toMs === null) throw new RangeError(`no working time: ${from} to ${to}`);
    return { fromAt: start + fromMs, toAt: start + toMs };
  });
}

/** The parts of a day at which somebody told something can still act on it. */
function usableOn(on: string, time: WorkingTime): Stretch[] {
  const midnight = startOfDay(addDays(on, 1));
  // Where work goes on round the clock, nobody clears a desk at midnight.
  const goesOn = time.hours[0]?.from === '00:00';
  return stretchesOn(on, time).map(({ fromAt, toAt }) => {
    if (goesOn && toAt === midnight) return { fromAt, toAt };
    return { fromAt, toAt: Math.max(fromAt, toAt - LAST_HOUR_MS) };
  });
}

function assertKept({ hours }: WorkingTime): void {
  if (hours.length === 0) throw new RangeError('no working hours');
}

/**
 * The last moment, no later than the given one, at which an office can be told something and has an
 * hour of working time left to act: days off, nights and the noon break are stepped over backwards.
 * @throws RangeError for hours the validation would have refused
 */
export function workingMomentBefore(at: number, time: WorkingTime): number {
  assertKept(time);
  for (let on = dayOf(at); ; on = addDays(on, -1)) {
    const reached = usableOn(on, time).filter(({ fromAt }) => fromAt <= at);
    const last = reached.at(-1);
    if (last) return Math.min(at, last.toAt);
  }
}

/** The first moment, no earlier than the given one, at which an office can be told something. */
export function workingMomentAfter(at: number, time: WorkingTime): number {
  assertKept(time);
  for (let on = dayOf(at); ; on = addDays(on, 1)) {
    const ahead = usableOn(on, time).find(({ toAt }) => toAt >= at);
    if (ahead) return Math.max(at, ahead.fromAt);
  }
}

/** The earliest instant by which so much working time has passed. */
function later(at: number, ms: number, time: WorkingTime): number {
  let left = ms;
  for (let on = dayOf(at); ; on = addDays(on, 1)) {
    for (const { fromAt, toAt } of stretchesOn(on, time)) {
      const begin = Math.max(at, fromAt);
      if (begin >= toAt) continue;
      if (toAt - begin >= left) return begin + left;
      left -= toAt - begin;
    }
  }
}

/** The latest instant after which so much working time is left. */
function earlier(at: number, ms: number, time: WorkingTime): number {
  let left = ms;
  // A due at 24:00 belongs to the day that ends with it.
  for (let on = dueDayOf(at); ; on = addDays(on, -1)) {
    for (const { fromAt, toAt } of stretchesOn(on, time).reverse()) {
      const end = Math.min(at, toAt);
      if (end <= fromAt) continue;
      if (end - fromAt >= left) return end - left;
      left -= end - fromAt;
    }
  }
}

/**
 * The instant so many working hours later, earlier for a negative number; 0 answers it unchanged.
 * One working day is as long as its stretches, never 24 hours.
 */
export function addWorkhours(at: number, count: number, time: WorkingTime): number {
  if (count === 0) return at;
  assertKept(time);
  const ms = Math.abs(count) * HOUR_MS;
  return count > 0 ? later(at, ms, time) : earlier(at, ms, time);
}
