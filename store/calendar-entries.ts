import type { Connection } from 'mongoose';
import type { CalendarEntry } from '../domain/calendar-entry';
import { isDuplicateKey } from './duplicate-key';
import { calendarOverrideModel, type CalendarOverrideDoc } from './models/calendar-override';

function entryId(directory: string, seq: number): string {
  return `${directory}#${String(seq).padStart(10, '0')}`;
}

function entryOf({ _id: _, ...entry }: CalendarOverrideDoc): CalendarEntry {
  return entry;
}

/** Number of the last entry of a directory; 0 before the first. */
export async function lastCalendarSeq(connection: Connection, directory: string): Promise<number> {
  const doc = await calendarOverrideModel(connection)
    .findOne({ directory }, { seq: 1 })
    .sort({ directory: -1, seq: -1 })
    .lean<Pick<CalendarOverrideDoc, 'seq'>>()
    .exec();
  return doc?.seq ?? 0;
}

/** The entry of a command, if it was done. */
export async function findCalendarEntry(
  connection: Connection,
  directory: string,
  key: string,
): Promise<CalendarEntry | null> {
  const doc = await calendarOverrideModel(connection)
    .findOne({ directory, key })
    .lean<CalendarOverrideDoc>()
    .exec();
  return doc && entryOf(doc);
}

/** Everything some offices have said of the calendar, in the order it was said. */
export async function listCalendarEntries(
  connection: Connection,
  offices: readonly string[],
): Promise<CalendarEntry[]> {
  const docs = await calendarOverrideModel(connection)
    .find({ office: { $in: [...offices] } })
    .sort({ seq: 1 })
    .lean<CalendarOverrideDoc[]>()
    .exec();
  return docs.map(entryOf);
}

/** @returns false if somebody else wrote that number, or this command, first */
export async function appendCalendarEntry(
  connection: Connection,
  entry: CalendarEntry,
): Promise<boolean> {
  const _id = entryId(entry.directory, entry.seq);
  try {
    await calendarOverrideModel(connection).create([{ _id, ...entry }]);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}
