import { randomUUID } from 'node:crypto';
import type { CalendarEntry, DayKind } from '../../domain/calendar-entry';
import { addDays, dayOf } from '../../domain/shanghai-time';

/** An entry of the calendar by the office of the demonstration directory. */
export function buildCalendarEntry(part: Partial<CalendarEntry> = {}): CalendarEntry {
  const key = randomUUID();
  return {
    ...{ directory: 'demo', seq: 1, key, hash: 'h', at: 1_000, office: 'sf', year: null },
    by: { person: 'p-admin', office: 'sf' },
    act: 'days.changed',
    days: [],
    reason: '另行安排',
    ...part,
  };
}

/** The same word on several days. */
export function sayOf(day: DayKind, ...days: string[]): CalendarEntry['days'] {
  return days.map((on) => ({ on, day }));
}

/** Everybody works every day for weeks: working hours are hours of the clock. @param now epoch ms */
export function everyDayWorked(now: number): CalendarEntry['days'] {
  const today = dayOf(now);
  return sayOf('work', ...Array.from({ length: 41 }, (_, i) => addDays(today, i - 20)));
}
