import { isWorkday, type CalendarData } from './calendar';
import type { CalendarEntry, DayKind } from './calendar-entry';
import { daysSaid } from './layered-calendar';

/** A day that is not as its weekday says, and the office that says so. */
export interface MarkedDay {
  on: string;
  day: Exclude<DayKind, 'usual'>;
  /** Null where it is the decreed calendar's own. */
  office: string | null;
}

interface Said {
  entries: readonly CalendarEntry[];
  /** Ids from the top of the directory to the office. */
  line: readonly string[];
}

/** The days off and make-up days of some years of an office's calendar, earliest first. */
export function markedDays(
  calendar: CalendarData,
  years: readonly number[],
  { entries, line }: Said,
): MarkedDay[] {
  const said = daysSaid(entries, line);
  const isShown = (on: string): boolean => years.includes(Number(on.slice(0, 4)));
  return [...calendar.off, ...calendar.work]
    .filter(isShown)
    .sort()
    .map((on) => ({
      on,
      day: isWorkday(on, calendar) ? 'work' : 'off',
      office: said.get(on)?.office ?? null,
    }));
}
