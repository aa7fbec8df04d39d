import type { Ladder } from '../../domain/ladder';
import { DAY_MS, endOfDay } from '../../domain/shanghai-time';
import type { RungAsk } from '../../domain/rung-ask';
import {
  answeredRungs,
  askedRungs,
  firedRungs,
  firstRungAt,
  type DueClock,
} from '../../domain/wind-clock';
import { CALENDAR_2022 as calendar } from '../builders/calendar-2022';

const ladder: Ladder = [
  { no: 1, offset: { kind: 'workdays', count: -1 }, action: 'remind', audiences: ['liaison'] },
  { no: 2, offset: { kind: 'days', count: 0 }, action: 'markOverdue', audiences: [] },
  { no: 3, offset: { kind: 'days', count: 2 }, action: 'chase', audiences: ['unitHead'] },
  { no: 4, offset: { kind: 'workdays', count: 2 }, action: 'tellSuperior', audiences: ['sponsor'] },
];
const dueAt = endOfDay('2022-04-27');
const [one, two, three] = [endOfDay('2022-04-26'), dueAt, dueAt + 2 * DAY_MS];

function clock(part: Partial<DueClock> = {}): DueClock {
  return { unit: 'sf-east', duty: 'plan', clock: 3, dueAt, nextRungAt: one, ...part };
}

function fired(duty: DueClock, now: number): number[] {
  return firedRungs(duty, ladder, { now, calendar }).map(({ rung }) => rung);
}

describe('winding a clock', () => {
  it('begins with the first rung that lies ahead', () => {
    const at = (armedAt: number) => firstRungAt(ladder, dueAt, { armedAt, calendar });
    expect(at(one - 1)).toBe(one);
    expect(at(one)).toBe(two);
    expect(at(three - 1)).toBe(three);
    expect(at(three)).toBeNull();
  });

  it('has nothing to do for a duty without a date, nor without rungs', () => {
    expect(firstRungAt(ladder, null, { armedAt: 0, calendar })).toBeNull();
    expect(firstRungAt([], dueAt, { armedAt: 0, calendar })).toBeNull();
  });
});

describe('a rung that asks first', () => {
  const hours = [{ from: '09:00', to: '17:00' }];
  const asking: Ladder = ladder.map((rung) =>
    rung.no === 3 ? { ...rung, hours, confirmWithin: 8 } : rung,
  );
  // Two days after the due is the eve of Labour Day: it waits for the first working morning.
  const told = Date.parse('2022-05-05T09:00:00+08:00');
  const lapse = Date.parse('2022-05-05T17:00:00+08:00');

  it('is asked once, when it comes, and fires when nobody has answered in working hours', () => {
    const due = clock({ nextRungAt: told });
    const asked = askedRungs(due, asking, { now: told, calendar });
    expect(firedRungs(due, asking, { now: told, calendar })).toEqual([]);
    expect(asked).toMatchObject({
      rungs: [3],
      asks: [{ rung: 3, askedAt: told, lapsesAt: lapse, held: null }],
    });
    const waiting = { ...due, asks: asked?.asks, nextRungAt: asked?.nextRungAt ?? 0 };
    expect(askedRungs(waiting, asking, { now: lapse - 1, calendar })?.rungs).toEqual([]);
    expect(firedRungs(waiting, asking, { now: lapse - 1, calendar })).toEqual([]);
    const fired = firedRungs(waiting, asking, { now: lapse, calendar });
    expect(fired.map(({ rung }) => rung)).toEqual([3]);
    expect(askedRungs(waiting, asking, { now: lapse, calendar })).toMatchObject({
      ...{ rungs: [], asks: [], reached: 3 },
    });
  });

  it('is answered without losing a rung that lies ahead', () => {
    const asks = [{ rung: 3, askedAt: one, lapsesAt: two + 1, held: null }];
    const due = clock({ nextRungAt: two, asks });
    const looking = { ladder: asking, calendar };
    const later = (ask: RungAsk) => ({ ...ask, lapsesAt: three + DAY_MS });
    expect(answeredRungs(due, { rungs: [3], answer: later }, looking)).toMatchObject({
      ...{ nextRungAt: two, rungs: [3], asks: [{ lapsesAt: three + DAY_MS }] },
    });
    const now = (ask: RungAsk) => ({ ...ask, lapsesAt: one });
    expect(answeredRungs(due, { rungs: [3], answer: now }, looking).nextRungAt).toBe(one);
  });
});

describe('looking at a clock', () => {
  it('fires nothing before the instant and one rung at it, naming the next', () => {
    expect(fired(clock(), one - 1)).toEqual([]);
    expect(firedRungs(clock(), ladder, { now: one, calendar })).toEqual([
      {
        unit: 'sf-east',
        duty: 'plan',
        clock: 3,
        rung: 1,
        action: 'remind',
        audiences: ['liaison'],
        dueAt,
        nextRungAt: two,
      },
    ]);
  });

  it('fires every rung of an outage together, those of one instant too, and ends', () => {
    const rows = firedRungs(clock(), ladder, { now: three + 30 * DAY_MS, calendar });
    expect(rows.map(({ rung }) => rung)).toEqual([1, 2, 3, 4]);
    expect(rows.map(({ nextRungAt }) => nextRungAt)).toEqual([null, null, null, null]);
  });

  it('goes on from the next instant: what has fired never fires again', () => {
    expect(fired(clock({ nextRungAt: two }), three)).toEqual([2, 3, 4]);
    expect(fired(clock({ nextRungAt: three }), three)).toEqual([3, 4]);
    expect(fired(clock({ nextRungAt: three + 1 }), three + DAY_MS)).toEqual([]);
  });

  it('goes by time where holidays bring a later number first', () => {
    const beforeHoliday = endOfDay('2022-09-30');
    const rows = firedRungs(
      clock({ dueAt: beforeHoliday, nextRungAt: beforeHoliday }),
      [
        { no: 1, offset: { kind: 'workdays', count: 1 }, action: 'chase', audiences: ['unitHead'] },
        {
          no: 2,
          offset: { kind: 'days', count: 3 },
          action: 'tellSuperior',
          audiences: ['sponsor'],
        },
      ],
      { now: endOfDay('2022-10-03'), calendar },
    );
    expect(rows.map(({ rung }) => rung)).toEqual([2]);
    expect(rows[0]?.nextRungAt).toBe(endOfDay('2022-10-08'));
  });
});
