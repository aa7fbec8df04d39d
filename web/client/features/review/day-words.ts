import { endOfDay } from '../../../../domain/shanghai-time';
import { useDates } from '../../ui/use-dates';

/** A day as the reader's language writes it, with its weekday. */
export function useDayWords(): (on: string) => string {
  const dates = useDates();
  return (on) => dates.due(endOfDay(on));
}
