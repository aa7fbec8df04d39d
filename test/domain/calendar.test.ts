import fc from 'fast-check';
import { addWorkdays, isAssumed, isWorkday, workdaysBetween } from '../../domain/calendar';
import { addDays, formatDay, parseDay } from '../../domain/shanghai-time';
import { CALENDAR_2022 as calendar } from '../builders/calendar-2022';

const first = parseDay('2022-01-01') ?? 0;
const someDay = fc.integer({ min: first, max: first + 364 }).map(formatDay);

describe('working days', () => {
  it('has two between 1 May and 6 May 2022, a holiday in the middle', () => {
    expect(workdaysBetween('2022-05-01', '2022-05-06', calendar)).toBe(2);
  });

  it('works on the make-up Saturday and rests on the holiday Tuesday', () => {
    expect(isWorkday('2022-05-07', calendar)).toBe(true);
    expect(isWorkday('2022-05-03', calendar)).toBe(false);
    expect(isWorkday('2022-05-08', calendar)).toBe(false);
  });

  it('counts from the day after, over the holiday and the make-up day', () => {
    expect(addWorkdays('2022-04-29', 1, calendar)).toBe('2022-05-05');
    expect(addWorkdays('2022-05-05', 2, calendar)).toBe('2022-05-07');
    expect(addWorkdays('2022-05-05', -1, calendar)).toBe('2022-04-29');
    expect(addWorkdays('2022-05-03', 0, calendar)).toBe('2022-05-03');
  });

  it('marks years that are not decreed yet', () => {
    expect(isAssumed('2022-12-31', calendar)).toBe(false);
    expect(isAssumed('2023-01-01', calendar)).toBe(true);
  });

  it('has no working day in a stretch that ends before it starts', () => {
    expect(workdaysBetween('2022-05-06', '2022-05-05', calendar)).toBe(0);
  });

  it('refuses counts that are not whole, days that do not exist and the year 10000', () => {
    expect(() => addWorkdays('2022-05-06', 1.5, calendar)).toThrow(RangeError);
    expect(() => addWorkdays('2022-02-30', 1, calendar)).toThrow(RangeError);
    expect(() => addWorkdays('9999-12-31', 1, calendar)).toThrow(RangeError);
  });

  it('comes back to the working day it left', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: -80, max: 80 }), (day, n) => {
        const on = isWorkday(day, calendar) ? day : addWorkdays(day, 1, calendar);
        expect(addWorkdays(addWorkdays(on, n, calendar), -n, calendar)).toBe(on);
      }),
    );
  });

  it('lands on a working day with exactly n of them on the way', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 80 }), (on, n) => {
        const later = addWorkdays(on, n, calendar);
        expect(isWorkday(later, calendar)).toBe(true);
        expect(workdaysBetween(addDays(on, 1), later, calendar)).toBe(n);
        const earlier = addWorkdays(on, -n, calendar);
        expect(workdaysBetween(earlier, addDays(on, -1), calendar)).toBe(n);
      }),
    );
  });
});
