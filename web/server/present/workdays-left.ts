import { workdaysBetween, type CalendarData } from '../../../domain/calendar';
import { addDays, dayOf, dueDayOf } from '../../../domain/shanghai-time';
import type { DutyDoc } from '../../../store/models/duty';

/** The instant an answer is given at, and the calendar it counts by. */
export interface Today {
  now: number;
  calendar: CalendarData;
}

/**
 * Working days after today up to the day by which a duty must be met as it stands, that day
 * included (调休 counts); 0 on the day itself and later. Null without a date.
 */
export function workdaysLeft(
  { correctBy, dueAt }: Pick<DutyDoc, 'correctBy' | 'dueAt'>,
  { now, calendar }: Today,
): number | null {
  const due = correctBy ?? dueAt;
  if (due === null) return null;
  return workdaysBetween(addDays(dayOf(now), 1), dueDayOf(due), calendar);
}
