import type { Connection } from '../../store/connection';
import type { CalendarEntry } from '../../domain/calendar-entry';
import { appendCalendarEntry, lastCalendarSeq } from '../../store/calendar-entries';
import { buildCalendarEntry } from '../builders/calendar-entry';

/** An administrator has entered something in the calendar. */
export async function enterDays(
  connection: Connection,
  part: Partial<CalendarEntry>,
): Promise<void> {
  const { directory } = buildCalendarEntry(part);
  const seq = (await lastCalendarSeq(connection, directory)) + 1;
  await appendCalendarEntry(connection, buildCalendarEntry({ ...part, seq }));
}
