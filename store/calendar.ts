import type { Connection } from 'mongoose';
import { getDayDetail } from 'chinese-days';
import type { CalendarData } from '../domain/calendar';
import { addDays, weekdayOf } from '../domain/shanghai-time';
import { calendarOverrideModel, type CalendarOverrideDoc } from './models/calendar-override';

/** Years the library carries decrees for; a newer release moves the second. */
const DECREED_FROM = '2004-01-01';
const DECREED_UNTIL = '2026-12-31';
const LIBRARY = 'chinese-days@1.5.7';

let decreed: Pick<CalendarData, 'off' | 'work'> | undefined;

function decrees(): Pick<CalendarData, 'off' | 'work'> {
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
  decreed = { off, work };
  return decreed;
}

function overridden(
  days: string[],
  overrides: CalendarOverrideDoc[],
  added: 'off' | 'work',
): string[] {
  const touched = new Set(overrides.map((one) => one._id));
  const own = overrides.filter((one) => one.day === added).map((one) => one._id);
  return [...days.filter((on) => !touched.has(on)), ...own].sort();
}

function calendarWith(overrides: CalendarOverrideDoc[]): CalendarData {
  const { off, work } = decrees();
  const last = overrides
    .map((one) => one._id)
    .sort()
    .at(-1);
  const known = last && last > DECREED_UNTIL ? `${last.slice(0, 4)}-12-31` : DECREED_UNTIL;
  return {
    version: overrides.length === 0 ? LIBRARY : `${LIBRARY}+${overrides.length}`,
    knownUntil: known,
    off: overridden(off, overrides, 'off'),
    work: overridden(work, overrides, 'work'),
  };
}

/** The State Council's calendar as decreed, for whoever has no database. */
export function decreedCalendar(): CalendarData {
  return calendarWith([]);
}

/**
 * The State Council's calendar with make-up days, own overrides winning (design §3, Time).
 * Later years than the last decreed one are ordinary weeks and marked as assumed by the rules.
 */
export async function loadCalendar(connection: Connection): Promise<CalendarData> {
  return calendarWith(
    await calendarOverrideModel(connection).find({}).lean<CalendarOverrideDoc[]>().exec(),
  );
}
