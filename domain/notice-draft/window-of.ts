import type { Span } from '../notice-import/passage';
import type { HolidayReading } from '../notice-import/holiday-words';
import type { WindowReading } from '../notice-import/window-words';
import { addDays, daysInMonth } from '../shanghai-time';
import type { TimeWindow, WindowEdge } from '../time-window';
import { anchorNamed, type Drafting } from './drafting';
import { holidayDays } from './holiday-days';

interface Parts {
  year: number;
  month: number;
  day: number;
}

function partsOf(on: string): Parts {
  return {
    year: Number(on.slice(0, 4)),
    month: Number(on.slice(5, 7)),
    day: Number(on.slice(8, 10)),
  };
}

/** Closed days as the file writes them: a whole year, whole months, or days. */
export function windowOfDays(from: string, to: string): TimeWindow {
  const first = partsOf(from);
  const last = partsOf(to);
  const isWhole = first.day === 1 && last.day === daysInMonth(last.year, last.month);
  if (!isWhole || first.year !== last.year) return { kind: 'days', from, to };
  const { year } = first;
  return first.month === 1 && last.month === 12
    ? { kind: 'year', year }
    : { kind: 'months', year, from: first.month, to: last.month };
}

/**
 * The days of 国庆期间, or from the day of issue to the day before 春节; null where the calendar
 * does not know them. Without a year of its own it is the next such holiday.
 */
export function daysOfHoliday(
  { basis: { calendar }, issuedOn }: Drafting,
  { name, part, year }: HolidayReading,
): { from: string; to: string } | null {
  if (!calendar || issuedOn === null) return null;
  const issued = Number(issuedOn.slice(0, 4));
  for (const one of year === null ? [issued, issued + 1] : [year]) {
    const days = holidayDays(name, one, calendar);
    if (days === null) return null;
    if (part === 'during' && days.to >= issuedOn) return days;
    if (part === 'before' && days.from > issuedOn) {
      return { from: issuedOn, to: addDays(days.from, -1) };
    }
  }
  return null;
}

/** The ends of a stretch that may begin or end with an event. */
export function edgesOf(
  drafting: Drafting,
  { start, end, startAnchor, endAnchor }: WindowReading,
  span: Span | null,
): { from?: WindowEdge; to?: WindowEdge } {
  const edge = (on: string | null, name: string | null): WindowEdge | null => {
    if (name !== null) return { anchor: anchorNamed(drafting, name, span) };
    return on === null ? null : { on };
  };
  const from = edge(start, startAnchor);
  const to = edge(end, endAnchor);
  return { ...(from ? { from } : {}), ...(to ? { to } : {}) };
}

/** A window as it was read, in the form of the campaign file. */
export function windowOf(
  drafting: Drafting,
  reading: WindowReading,
  span: Span | null,
): TimeWindow {
  const { start, end, startAnchor, endAnchor, openEnded } = reading;
  if (openEnded) return start === null ? { kind: 'open' } : { kind: 'open', from: start };
  if (start !== null && end !== null && startAnchor === null && endAnchor === null) {
    return windowOfDays(start, end);
  }
  return { kind: 'anchored', ...edgesOf(drafting, reading, span) };
}
