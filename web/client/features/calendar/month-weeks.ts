import { addDays, weekdayOf } from '../../../../domain/shanghai-time';

/** The weeks of a month from Monday on; null where a week reaches beyond it. */
export function monthWeeks(year: number, month: number): (string | null)[][] {
  const prefix = `${year}-${String(month).padStart(2, '0')}`;
  const first = `${prefix}-01`;
  const days: (string | null)[] = Array.from({ length: (weekdayOf(first) + 6) % 7 }, () => null);
  for (let on = first; on.startsWith(prefix); on = addDays(on, 1)) days.push(on);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
