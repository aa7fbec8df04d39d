import { type CalendarData, isAssumed, isWorkday } from '../calendar';
import type { Holiday } from '../notice-import/holiday-words';
import { addDays } from '../shanghai-time';

/** Days off in a row, both ends included. */
export interface DaysOff {
  from: string;
  to: string;
}

/** Where in the year a holiday is looked for, and how many days off in a row it has at least. */
const SEASONS = {
  newYear: ['01-01', '01-01', 1],
  springFestival: ['01-20', '02-25', 5],
  qingming: ['04-03', '04-06', 1],
  labourDay: ['05-01', '05-01', 1],
  dragonBoat: ['05-25', '06-28', 1],
  midAutumn: ['09-06', '09-30', 1],
  nationalDay: ['10-01', '10-01', 1],
} as const satisfies Record<Holiday, readonly [string, string, number]>;

function daysOffAbout(on: string, calendar: CalendarData): DaysOff {
  let [from, to] = [on, on];
  while (!isWorkday(addDays(from, -1), calendar)) from = addDays(from, -1);
  while (!isWorkday(addDays(to, 1), calendar)) to = addDays(to, 1);
  return { from, to };
}

function lasts({ from, to }: DaysOff, days: number): boolean {
  return addDays(from, days - 1) <= to;
}

/**
 * The days off of a holiday in one year by the decreed calendar; null where the year is not decreed,
 * or the holiday took no weekday and cannot be told from a weekend.
 */
export function holidayDays(
  holiday: Holiday,
  year: number,
  calendar: CalendarData,
): DaysOff | null {
  const [first, last, least] = SEASONS[holiday];
  if (isAssumed(`${year}-12-31`, calendar)) return null;
  const on = calendar.off.find((day) => day >= `${year}-${first}` && day <= `${year}-${last}`);
  const isFixed = first === last;
  const core = isFixed ? `${year}-${first}` : on;
  if (core === undefined || isWorkday(core, calendar)) return null;
  const days = daysOffAbout(core, calendar);
  const isOther = holiday === 'midAutumn' && days.to >= `${year}-10-01`;
  return isOther ||
    !lasts(days, least) ||
    !calendar.off.some((day) => day >= days.from && day <= days.to)
    ? null
    : days;
}
