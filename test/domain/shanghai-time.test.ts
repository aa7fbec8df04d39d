import fc from 'fast-check';
import {
  addDays,
  dayOf,
  daysInMonth,
  dueDayOf,
  endOfDay,
  formatDay,
  isDay,
  parseDay,
  startOfDay,
  weekdayOf,
} from '../../domain/shanghai-time';

const someDay = fc.integer({ min: -200_000, max: 1_000_000 }).map(formatDay);

describe('calendar days in Shanghai', () => {
  it('puts 24:00 of a day at 16:00 UTC', () => {
    expect(endOfDay('2022-05-06')).toBe(Date.UTC(2022, 4, 6, 16));
    expect(startOfDay('2022-05-06')).toBe(Date.UTC(2022, 4, 5, 16));
  });

  it('lets midnight begin the new day, while a due at 24:00 belongs to the day that ends', () => {
    expect(dayOf(endOfDay('2022-05-06'))).toBe('2022-05-07');
    expect(dueDayOf(endOfDay('2022-05-06'))).toBe('2022-05-06');
  });

  it.each(['2022-02-30', '2021-02-29', '2022-00-10', '2022-13-01', '2022-5-6', '2022-05-06 ', ''])(
    'refuses %p',
    (text) => {
      expect(isDay(text)).toBe(false);
      expect(() => startOfDay(text)).toThrow(RangeError);
    },
  );

  it('knows leap years and weekdays', () => {
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(daysInMonth(1900, 2)).toBe(28);
    expect(daysInMonth(2000, 2)).toBe(29);
    expect(weekdayOf('2022-05-01')).toBe(0);
    expect(weekdayOf('1969-12-31')).toBe(3);
  });

  it('agrees with the calendar of the language on every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (number) => {
        const on = formatDay(number);
        expect(on).toBe(new Date(number * 86_400_000).toISOString().slice(0, 10));
        expect(parseDay(on)).toBe(number);
      }),
    );
  });

  it('adds days and takes them off again', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -5_000, max: 5_000 }), (on, n) => {
        expect(addDays(addDays(on, n), -n)).toBe(on);
        expect(endOfDay(on)).toBe(startOfDay(addDays(on, 1)));
      }),
    );
  });

  it('finds every instant of a day in that day', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 0, max: 86_399_999 }), (on, ms) => {
        expect(dayOf(startOfDay(on) + ms)).toBe(on);
      }),
    );
  });
});
