import { addWorkdays, isWorkday, type CalendarData } from '../../../domain/calendar';
import { addDays, dayOf } from '../../../domain/shanghai-time';
import type { ReviewView } from '../../contract/reviews';

const AHEAD_DAYS = 60;

/** The correction day a return has by itself, and the working days to choose another from. */
export function correctionDays(
  now: number,
  workdays: number,
  calendar: CalendarData,
): ReviewView['correction'] {
  const today = dayOf(now);
  const ahead = Array.from({ length: AHEAD_DAYS }, (_, i) => addDays(today, i + 1));
  return {
    on: addWorkdays(today, workdays, calendar),
    workdays: ahead.filter((day) => isWorkday(day, calendar)),
  };
}
