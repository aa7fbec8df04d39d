import { weekdayOf } from '../../../../../domain/shanghai-time';
import { monthWeeks } from '../../../../../web/client/features/calendar/month-weeks';

it('lays every month of a leap year out from Monday on, each day once', () => {
  const months = Array.from({ length: 12 }, (_, i) => monthWeeks(2028, i + 1));
  const days = months.flat(2).filter((on) => on !== null);
  expect(days).toHaveLength(366);
  expect(new Set(days).size).toBe(366);
  for (const week of months.flat()) {
    expect(week).toHaveLength(7);
    week.forEach((on, at) => {
      if (on !== null) expect(weekdayOf(on)).toBe((at + 1) % 7);
    });
  }
});
