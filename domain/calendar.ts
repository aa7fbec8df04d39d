import { formatDay, parseDay, weekdayOf } from './shanghai-time';

/** The State Council's calendar as data; no holiday is known to the rules themselves. */
export interface CalendarData {
  version: string;
  /** Last day that has been decreed; later ones are ordinary weeks and marked as assumed. */
  knownUntil: string;
  /** Weekdays that are days off. */
  off: string[];
  /** Days of weekends that are worked instead (调休). */
  work: string[];
}

interface DaySets {
  off: ReadonlySet<string>;
  work: ReadonlySet<string>;
}

// Thousands of units ask about the same few years; calendars are never changed in place.
const setsOf = new WeakMap<CalendarData, DaySets>();

function daySets(calendar: CalendarData): DaySets {
  const known = setsOf.get(calendar);
  if (known) return known;
  const sets = { off: new Set(calendar.off), work: new Set(calendar.work) };
  setsOf.set(calendar, sets);
  return sets;
}

/** Whether offices work on this day. */
export function isWorkday(on: string, calendar: CalendarData): boolean {
  const { off, work } = daySets(calendar);
  if (work.has(on)) return true;
  if (off.has(on)) return false;
  const weekday = weekdayOf(on);
  return weekday >= 1 && weekday <= 5;
}

/** Whether the answer for this day rests on ordinary weeks because no decree is loaded yet. */
export function isAssumed(on: string, calendar: CalendarData): boolean {
  return on > calendar.knownUntil;
}

/**
 * The nth working day after a day, before it for a negative n; the day itself is never counted,
 * and 0 answers it unchanged.
 * @throws RangeError if n is not whole, the day does not exist or the count leaves the year 9999
 */
export function addWorkdays(on: string, n: number, calendar: CalendarData): string {
  const start = parseDay(on);
  if (start === null || !Number.isInteger(n)) throw new RangeError(`cannot count ${n} from ${on}`);
  const step = Math.sign(n);
  let [number, left, day] = [start, Math.abs(n), on];
  while (left > 0) {
    number += step;
    day = formatDay(number);
    if (isWorkday(day, calendar)) left -= 1;
  }
  return day;
}

/** How many working days lie in a stretch, both ends included; 0 if it ends before it starts. */
export function workdaysBetween(from: string, to: string, calendar: CalendarData): number {
  const [first, last] = [parseDay(from), parseDay(to)];
  if (first === null || last === null) throw new RangeError(`not a stretch: ${from} to ${to}`);
  let count = 0;
  for (let number = first; number <= last; number += 1) {
    if (isWorkday(formatDay(number), calendar)) count += 1;
  }
  return count;
}
