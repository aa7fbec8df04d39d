import fc from 'fast-check';
import { isWorkday } from '../../domain/calendar';
import type { Ladder, Rung } from '../../domain/ladder';
import { nextRungAfter, rungInstants } from '../../domain/rung-instants';
import { DAY_MS, dueDayOf, endOfDay } from '../../domain/shanghai-time';
import { CALENDAR_2022 as calendar } from '../builders/calendar-2022';

function rung(no: number, offset: Rung['offset']): Rung {
  return { no, offset, action: 'remind', audiences: ['liaison'] };
}

const ladder: Ladder = [
  rung(1, { kind: 'workdays', count: -1 }),
  rung(2, { kind: 'duration', iso: 'PT2H', before: true }),
  rung(3, { kind: 'days', count: 0 }),
  rung(4, { kind: 'workdays', count: 2 }),
  rung(5, { kind: 'days', count: 10 }),
];

describe('rungs of the ladder', () => {
  const dueAt = endOfDay('2022-05-06');

  it('fires working-day rungs at the same clock time, holidays and make-up days heeded', () => {
    expect(rungInstants(ladder, dueAt, calendar)).toEqual([
      { no: 1, at: endOfDay('2022-05-05') },
      { no: 2, at: dueAt - 7_200_000 },
      { no: 3, at: dueAt },
      { no: 4, at: endOfDay('2022-05-09') },
      { no: 5, at: dueAt + 10 * DAY_MS },
    ]);
  });

  it('keeps the clock time of a due in the middle of a day', () => {
    const noon = Date.parse('2022-05-05T12:00:00+08:00');
    expect(rungInstants(ladder, noon, calendar)[0]?.at).toBe(
      Date.parse('2022-04-29T12:00:00+08:00'),
    );
  });

  it('goes by the numbers, whatever order the rungs are written in', () => {
    const written = rungInstants([...ladder].reverse(), dueAt, calendar);
    expect(written).toEqual(rungInstants(ladder, dueAt, calendar));
  });

  it('finds the rung after the last one fired', () => {
    const instants = rungInstants(ladder, dueAt, calendar);
    expect(nextRungAfter(instants, 0)).toBe(endOfDay('2022-05-05'));
    expect(nextRungAfter(instants, 3)).toBe(endOfDay('2022-05-09'));
    expect(nextRungAfter(instants, 5)).toBeNull();
    expect(nextRungAfter([], 0)).toBeNull();
  });

  it('never lets a working-day rung fall on a day off', () => {
    const anyDue = fc.integer({ min: endOfDay('2022-02-01'), max: endOfDay('2022-12-01') });
    const count = fc.integer({ min: -30, max: 30 }).filter((n) => n !== 0);
    fc.assert(
      fc.property(anyDue, count, (at, n) => {
        const [fired] = rungInstants([rung(1, { kind: 'workdays', count: n })], at, calendar);
        expect(isWorkday(dueDayOf(fired?.at ?? 0), calendar)).toBe(true);
        expect(Math.sign((fired?.at ?? at) - at)).toBe(Math.sign(n));
      }),
    );
  });
});
