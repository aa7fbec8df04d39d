import { createHash } from 'node:crypto';
import type { Connection } from 'mongoose';
import { getDayDetail } from 'chinese-days';
import type { CalendarData } from '../domain/calendar';
import { canonicalJson } from '../domain/canonical-json';
import { layeredCalendar } from '../domain/layered-calendar';
import { addDays, weekdayOf } from '../domain/shanghai-time';
import { listCalendarEntries } from './calendar-entries';
import { findUnit } from './units';

/** Years the library carries decrees for; a newer release moves the second. */
const DECREED_FROM = '2004-01-01';
const DECREED_UNTIL = '2026-12-31';
const LIBRARY = 'chinese-days@1.5.7';

let decreed: CalendarData | undefined;

/** The State Council's calendar as decreed, for whoever has no database. */
export function decreedCalendar(): CalendarData {
  if (decreed) return decreed;
  const off: string[] = [];
  const work: string[] = [];
  for (let on = DECREED_FROM; on <= DECREED_UNTIL; on = addDays(on, 1)) {
    const weekday = weekdayOf(on);
    const ordinary = weekday >= 1 && weekday <= 5;
    const worked = getDayDetail(on).work;
    if (ordinary && !worked) off.push(on);
    if (!ordinary && worked) work.push(on);
  }
  decreed = { version: LIBRARY, knownUntil: DECREED_UNTIL, off, work };
  return decreed;
}

/** Ids from the top of the directory down to an office; an unknown one stands alone. */
export async function officeLine(connection: Connection, office: string): Promise<string[]> {
  const unit = await findUnit(connection, office);
  return unit ? unit.path.split('/').filter((id) => id !== '') : [office];
}

/**
 * The calendar an office counts by: as decreed, with what it and the offices above it have entered.
 * The version names the contents, so that what was added and taken back again is no new calendar.
 */
export async function loadCalendar(connection: Connection, office: string): Promise<CalendarData> {
  const base = decreedCalendar();
  const line = await officeLine(connection, office);
  const entries = await listCalendarEntries(connection, line);
  if (entries.length === 0) return base;
  const layered = layeredCalendar(base, entries, line);
  const { off, work, knownUntil } = base;
  const contents = canonicalJson(layered);
  if (contents === canonicalJson({ knownUntil, off, work })) return base;
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 16);
  return { version: `${LIBRARY}+${hash}`, ...layered };
}
