import fc from 'fast-check';
import { isWorkday } from '../../domain/calendar';
import { dayOf } from '../../domain/shanghai-time';
import {
  addWorkhours,
  clockTime,
  OFFICE_HOURS,
  workingMomentAfter,
  workingMomentBefore,
  type WorkingTime,
} from '../../domain/working-hours';
import { decreedCalendar } from '../../store/calendar';

const time: WorkingTime = { hours: OFFICE_HOURS, calendar: decreedCalendar() };
const at = (words: string): number => Date.parse(`${words}:00+08:00`);
const said = (instant: number): string =>
  new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16);

describe('the last working moment before', () => {
  it.each([
    ['in the middle of a working morning, itself', '2026-06-10T10:00', '2026-06-10T10:00'],
    ['in the last hour of the morning, when it began', '2026-06-10T11:30', '2026-06-10T11:00'],
    ['at noon, the same morning', '2026-06-10T13:00', '2026-06-10T11:00'],
    [
      'at midnight, an hour before the end of the day that ends',
      '2026-06-11T00:00',
      '2026-06-10T17:00',
    ],
    ['early in the morning, the day before', '2026-06-11T08:29', '2026-06-10T17:00'],
    ['on a Sunday, the Friday', '2026-06-14T12:00', '2026-06-12T17:00'],
    [
      'in the Spring Festival, the make-up Saturday before it',
      '2026-02-20T10:00',
      '2026-02-14T17:00',
    ],
    ['on a make-up Saturday, itself', '2026-02-28T15:00', '2026-02-28T15:00'],
    [
      'in the Labour Day holidays of 2022, the Friday before',
      '2022-05-03T09:00',
      '2022-04-29T17:00',
    ],
    ['in a year not decreed, by ordinary weeks', '2028-05-06T10:00', '2028-05-05T17:00'],
  ])('%s', (_, from, to) => {
    expect(said(workingMomentBefore(at(from), time))).toBe(to);
  });
});

describe('the next working moment after', () => {
  it.each([
    ['in the middle of a working morning, itself', '2026-06-10T10:00', '2026-06-10T10:00'],
    ['at noon, the afternoon', '2026-06-10T13:00', '2026-06-10T14:30'],
    ['in the last hour of the day, the next morning', '2026-06-10T17:30', '2026-06-11T08:30'],
    ['on a Friday night, the Monday', '2026-06-12T23:00', '2026-06-15T08:30'],
    ['in the Spring Festival, the day work begins again', '2026-02-16T10:00', '2026-02-24T08:30'],
    ['before a make-up Saturday, that Saturday', '2026-02-13T20:00', '2026-02-14T08:30'],
  ])('%s', (_, from, to) => {
    expect(said(workingMomentAfter(at(from), time))).toBe(to);
  });
});

describe('an office that works round the clock', () => {
  const watch: WorkingTime = { ...time, hours: [{ from: '00:00', to: '24:00' }] };
  const late: WorkingTime = { ...time, hours: [{ from: '14:00', to: '24:00' }] };

  it('can be told something in the last hour before midnight too', () => {
    const night = at('2026-06-10T23:30');
    expect(workingMomentBefore(night, watch)).toBe(night);
    expect(workingMomentAfter(night, watch)).toBe(night);
  });

  it('is not one that closes at midnight', () => {
    const night = at('2026-06-10T23:30');
    expect(said(workingMomentBefore(night, late))).toBe('2026-06-10T23:00');
    expect(said(workingMomentAfter(night, late))).toBe('2026-06-11T14:00');
  });
});

describe('counting in working hours', () => {
  it.each([
    [4, '2026-06-10T08:30', '2026-06-10T15:00'],
    [4, '2026-06-10T16:00', '2026-06-11T10:30'],
    [7, '2026-06-12T00:00', '2026-06-12T18:00'],
    [8, '2026-06-12T08:30', '2026-06-15T09:30'],
    [-4, '2026-06-13T00:00', '2026-06-12T11:30'],
    [-1, '2026-06-15T08:30', '2026-06-12T17:00'],
    [-2, '2026-02-24T08:30', '2026-02-14T16:00'],
    [0, '2026-06-14T03:00', '2026-06-14T03:00'],
  ])('%i from %s is %s', (count, from, to) => {
    expect(said(addWorkhours(at(from), count, time))).toBe(to);
  });

  it('knows no working day of 24 hours: seven hours are one day', () => {
    const monday = at('2026-06-08T08:30');
    expect(said(addWorkhours(monday, 35, time))).toBe('2026-06-12T18:00');
  });
});

describe('whatever the instant', () => {
  const instant = fc.integer({ min: at('2021-01-01T00:00'), max: at('2026-12-31T00:00') });
  const inHours = (moment: number): boolean => {
    const minutes = Math.floor(((moment + 8 * 3_600_000) % 86_400_000) / 60_000);
    const isOpen = (minutes >= 510 && minutes <= 660) || (minutes >= 870 && minutes <= 1_020);
    return isOpen && isWorkday(dayOf(moment), time.calendar);
  };

  it('moves to a working moment with an hour left, earlier or later as asked, and only once', () => {
    fc.assert(
      fc.property(instant, (one) => {
        const [before, after] = [workingMomentBefore(one, time), workingMomentAfter(one, time)];
        expect(before).toBeLessThanOrEqual(one);
        expect(after).toBeGreaterThanOrEqual(one);
        for (const moment of [before, after]) {
          expect(inHours(moment)).toBe(true);
          expect(workingMomentBefore(moment, time)).toBe(moment);
          expect(workingMomentAfter(moment, time)).toBe(moment);
        }
        expect(before === one).toBe(after === one);
      }),
    );
  });

  it('never brings a later instant before an earlier one', () => {
    fc.assert(
      fc.property(instant, instant, (one, other) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        for (const move of [workingMomentBefore, workingMomentAfter]) {
          expect(move(first, time)).toBeLessThanOrEqual(move(second, time));
        }
      }),
    );
  });

  it('counts hours there and back to no later than where it began', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 1, max: 60 }), (one, hours) => {
        const there = addWorkhours(one, hours, time);
        const back = addWorkhours(there, -hours, time);
        expect(there).toBeGreaterThan(one);
        expect(back).toBeGreaterThanOrEqual(one);
        expect(addWorkhours(back, hours, time)).toBe(there);
      }),
    );
  });
});

describe('clock times', () => {
  it('reads those of a day, its end included, and nothing else', () => {
    expect(clockTime('08:30')).toBe(30_600_000);
    expect(clockTime('24:00')).toBe(86_400_000);
    for (const words of ['8:30', '24:01', '12:60', '', '早上']) expect(clockTime(words)).toBeNull();
  });

  it('refuses to count without hours, or with hours that are none', () => {
    const { calendar } = time;
    expect(() => workingMomentAfter(0, { hours: [], calendar })).toThrow(RangeError);
    const hours = [{ from: '9', to: '18:00' }];
    expect(() => workingMomentBefore(at('2026-06-10T10:00'), { hours, calendar })).toThrow(
      RangeError,
    );
  });
});
