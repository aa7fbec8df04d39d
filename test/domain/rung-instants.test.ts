import fc from 'fast-check';
import { isWorkday } from '../../domain/calendar';
import type { Ladder, Rung } from '../../domain/ladder';
import { OFFICE_HOURS } from '../../domain/working-hours';
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

describe('rungs that keep working hours', () => {
  const kept = (no: number, offset: Rung['offset']): Rung => ({
    ...rung(no, offset),
    hours: OFFICE_HOURS,
  });
  const at = (words: string): number => Date.parse(`${words}:00+08:00`);
  const instantsOf = (offsets: Rung['offset'][], dueAt: number): number[] =>
    rungInstants(
      offsets.map((offset, i) => kept(i + 1, offset)),
      dueAt,
      calendar,
    ).map((one) => one.at);

  it('come earlier before the due instant, and later from it on', () => {
    // Due on the last day of the Labour Day holidays of 2022.
    const instants = instantsOf(
      [
        { kind: 'days', count: -1 },
        { kind: 'duration', iso: 'PT2H', before: true },
        { kind: 'days', count: 0 },
        { kind: 'days', count: 2 },
        { kind: 'workdays', count: 2 },
      ],
      endOfDay('2022-05-04'),
    );
    expect(instants).toEqual([
      at('2022-04-29T17:00'),
      at('2022-04-29T17:00'),
      at('2022-05-05T08:30'),
      at('2022-05-07T08:30'),
      // The second working day ends at 24:00, so the morning after it.
      at('2022-05-07T08:30'),
    ]);
  });

  it('are counted in working hours over a holiday, and not moved again', () => {
    const counted = instantsOf(
      [
        { kind: 'workhours', count: -4 },
        { kind: 'workhours', count: 10 },
      ],
      at('2022-05-05T08:30'),
    );
    expect(counted).toEqual([at('2022-04-29T11:30'), at('2022-05-06T11:30')]);
  });

  it('leave a rung without hours exactly where it was', () => {
    const sunday = at('2022-05-15T12:00');
    const [reminder] = rungInstants([rung(1, { kind: 'days', count: 0 })], sunday, calendar);
    expect(reminder?.at).toBe(sunday);
  });

  it('never pass the due instant, nor one another', () => {
    const anyDue = fc.integer({ min: endOfDay('2022-02-01'), max: endOfDay('2022-12-01') });
    const offsets = fc.array(fc.integer({ min: -240, max: 240 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(anyDue, offsets, (dueAt, hours) => {
        const inOrder = [...hours].sort((a, b) => a - b);
        const instants = instantsOf(
          inOrder.map((count) => ({
            kind: 'duration',
            iso: `PT${Math.abs(count)}H`,
            before: count < 0,
          })),
          dueAt,
        );
        inOrder.forEach((count, i) => {
          expect((instants[i] ?? 0) < dueAt).toBe(count < 0);
          expect(instants[i]).toBeGreaterThanOrEqual(instants[i - 1] ?? 0);
          expect(isWorkday(dueDayOf((instants[i] ?? 0) + 1), calendar)).toBe(true);
        });
      }),
    );
  });
});
