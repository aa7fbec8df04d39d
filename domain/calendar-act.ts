import { isWorkday, type CalendarData } from './calendar';
import type { CalendarEntry, DayChange } from './calendar-entry';
import { refuse, type Refusal } from './refusal';
import { isDay, weekdayOf } from './shanghai-time';

type Decided = Pick<CalendarEntry, 'act' | 'days' | 'year' | 'reason'>;

function isWeekend(on: string): boolean {
  const weekday = weekdayOf(on);
  return weekday === 0 || weekday === 6;
}

/**
 * Days off and make-up days of an office and those under it. What lies behind is not changed: dates
 * that were counted over it have been told.
 * @param today 'YYYY-MM-DD', Asia/Shanghai
 */
export function decideDays(
  { days, reason }: { days: DayChange[]; reason: string },
  today: string,
): Decided | Refusal {
  if (reason.trim() === '') return refuse('reasonRequired');
  const wrong = days.find(({ on }) => !isDay(on) || on < today);
  if (days.length === 0 || wrong) return refuse('dateOutOfRange', { on: wrong?.on ?? '' });
  return { act: 'days.changed', days, year: null, reason };
}

/**
 * The holidays of the first year that is not known yet, as decreed; weekend days within a holiday may
 * be named and change nothing.
 */
export function decideYear(
  { year, off, work, reason }: { year: number; off: string[]; work: string[]; reason: string },
  calendar: CalendarData,
): Decided | Refusal {
  if (reason.trim() === '') return refuse('reasonRequired');
  const next = Number(calendar.knownUntil.slice(0, 4)) + 1;
  if (year !== next) return refuse('dateOutOfRange', { on: `${year}` });
  const isWrong = (on: string): boolean => !isDay(on) || Number(on.slice(0, 4)) !== year;
  const wrong = [...off, ...work].find(isWrong) ?? work.find((on) => !isWeekend(on));
  if (off.length === 0 || wrong !== undefined) return refuse('dateOutOfRange', { on: wrong ?? '' });
  const days: DayChange[] = [
    ...off.filter((on) => isWorkday(on, calendar)).map((on) => ({ on, day: 'off' as const })),
    ...work.map((on) => ({ on, day: 'work' as const })),
  ];
  return { act: 'year.decreed', days, year, reason };
}
