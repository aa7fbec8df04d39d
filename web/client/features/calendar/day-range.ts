import { addDays, isDay } from '../../../../domain/shanghai-time';

const MOST_DAYS = 366;

/** Every day of a stretch, both ends included; null if it is none or longer than a year. */
export function dayRange(from: string, to: string): string[] | null {
  if (!isDay(from) || !isDay(to) || to < from) return null;
  const days: string[] = [];
  for (let on = from; on <= to; on = addDays(on, 1)) {
    if (days.length === MOST_DAYS) return null;
    days.push(on);
  }
  return days;
}
