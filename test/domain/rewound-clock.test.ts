import fc from 'fast-check';
import type { CalendarData } from '../../domain/calendar';
import type { Ladder } from '../../domain/ladder';
import { rewoundClock, type RunningClock } from '../../domain/rewound-clock';
import { formatDay, parseDay, startOfDay } from '../../domain/shanghai-time';
import { firedRungs, firstRungAt } from '../../domain/wind-clock';

const RUNS = process.env['LUOSHI_PROOF'] === '1' ? 20_000 : 500;
const HOUR = 3_600_000;
const first = parseDay('2027-02-01') ?? 0;
const start = startOfDay('2027-02-01');

/** Days off of some week days, as decreed one way or another. */
const calendars = fc
  .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 12 })
  .map((days): CalendarData => ({
    version: days.join(),
    knownUntil: '2027-12-31',
    off: days.map((n) => formatDay(first + n)),
    work: [],
  }));

const ladders = fc
  .array(
    fc.record({
      kind: fc.constantFrom('workdays', 'days'),
      count: fc.integer({ min: -6, max: 6 }),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((offsets) =>
    offsets
      .sort((a, b) => a.count - b.count)
      .map((offset, i): Ladder[number] => ({
        no: i + 1,
        offset: offset,
        action: 'remind',
        audiences: ['liaison'],
      })),
  );

interface Fired {
  no: number;
  dueAt: number;
}

/** One duty through its life: the clock is looked at, calendars change, until all is past. */
function live(
  ladder: Ladder,
  { dues, changes }: { dues: (calendar: CalendarData) => number; changes: Change[] },
): { fired: Fired[]; clock: RunningClock; calendar: CalendarData } {
  let [calendar = NO_HOLIDAYS] = changes.map((one) => one.calendar);
  const dueAt = dues(calendar);
  const nextRungAt = firstRungAt(ladder, dueAt, { armedAt: start, calendar });
  let clock: RunningClock = { dueAt, nextRungAt, rung: 0, overdue: false, spent: [] };
  const fired: Fired[] = [];
  const look = (now: number): void => {
    const { dueAt: due, nextRungAt: next, spent } = clock;
    if (next === null || next > now) return;
    const duty = { unit: 'u', duty: 'd', clock: 0, dueAt: due, nextRungAt: next, spent };
    const rows = firedRungs(duty, ladder, { now, calendar });
    fired.push(...rows.map(({ rung }) => ({ no: rung, dueAt: due })));
    clock = { ...clock, nextRungAt: rows.at(-1)?.nextRungAt ?? null };
  };
  let now = start;
  for (const change of changes.slice(1)) {
    now += change.hours * HOUR;
    look(now);
    const before = calendar;
    calendar = change.calendar;
    const rewound = rewoundClock(ladder, clock, {
      ...{ dueAt: dues(calendar), now, before, after: calendar },
    });
    if (rewound) clock = { ...rewound.kept, ...rewound };
    look(now);
  }
  look(now + 400 * 24 * HOUR);
  return { fired, clock, calendar };
}

interface Change {
  hours: number;
  calendar: CalendarData;
}

const NO_HOLIDAYS: CalendarData = { version: 'none', knownUntil: '2027-12-31', off: [], work: [] };

const changesOf = fc.array(
  fc.record({ hours: fc.integer({ min: 0, max: 300 }), calendar: calendars }),
  { minLength: 1, maxLength: 6 },
);
// Six working days before the earliest of them lie after the start, whatever days are off.
const dueDays = fc.integer({ min: 32, max: 45 });

describe('a clock whose calendar changes again and again', () => {
  it('fires every rung of a fixed due once, neither twice nor never', () => {
    fc.assert(
      fc.property(ladders, dueDays, changesOf, (ladder, day, changes) => {
        const dueAt = startOfDay(formatDay(first + day)) + 17 * HOUR;
        const { fired } = live(ladder, { dues: () => dueAt, changes });
        const numbers = fired.map(({ no }) => no).sort((a, b) => a - b);
        expect(numbers).toEqual(ladder.map(({ no }) => no));
      }),
      { numRuns: RUNS },
    );
  });

  it('fires no rung twice for one due instant where the due moves as well', () => {
    fc.assert(
      fc.property(ladders, dueDays, changesOf, (ladder, day, changes) => {
        const dues = ({ off }: CalendarData) =>
          startOfDay(formatDay(first + day + off.length)) + 17 * HOUR;
        const { fired, clock } = live(ladder, { dues, changes });
        const keys = fired.map(({ no, dueAt }) => `${no} ${dueAt}`);
        expect(clock.nextRungAt).toBeNull();
        // A due that comes back to where it was is the same due only for what lies behind it.
        const returned =
          new Set(changes.map(({ calendar }) => dues(calendar))).size < changes.length;
        if (!returned) expect(new Set(keys).size).toBe(keys.length);
        const ever = new Set(fired.map(({ no }) => no));
        expect(ladder.map(({ no }) => no).filter((no) => !ever.has(no))).toEqual([]);
      }),
      { numRuns: RUNS },
    );
  });
});

const LADDER: Ladder = [
  { no: 1, offset: { kind: 'workdays', count: -3 }, action: 'remind', audiences: ['liaison'] },
  { no: 2, offset: { kind: 'days', count: 0 }, action: 'markOverdue', audiences: ['liaison'] },
  { no: 3, offset: { kind: 'workdays', count: 2 }, action: 'chase', audiences: ['unitHead'] },
];
const at = (on: string) => startOfDay(on) + 9 * HOUR;
const FESTIVAL: CalendarData = {
  ...NO_HOLIDAYS,
  off: ['2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12'],
};

describe('a decree in the middle of a clock', () => {
  const clock: RunningClock = {
    ...{ dueAt: at('2027-02-15'), nextRungAt: at('2027-02-10') },
    ...{ rung: 0, overdue: false, spent: [] },
  };
  const decree = { dueAt: clock.dueAt, before: NO_HOLIDAYS, after: FESTIVAL };

  it('brings a reminder before the holiday', () => {
    const now = at('2027-02-01');
    expect(rewoundClock(LADDER, clock, { ...decree, now })).toEqual({
      ...{ dueAt: clock.dueAt, nextRungAt: at('2027-02-03') },
      kept: { rung: 0, overdue: false, spent: [] },
    });
  });

  it('goes on as before where the next instant is the same', () => {
    const next = { ...clock, nextRungAt: clock.dueAt, rung: 1 };
    expect(rewoundClock(LADDER, next, { ...decree, now: at('2027-02-11') })).toBeNull();
  });

  it('keeps the mark of a duty that is overdue, and what has fired', () => {
    const late = { ...clock, nextRungAt: at('2027-02-17'), rung: 2, overdue: true };
    const after = { ...NO_HOLIDAYS, off: ['2027-02-16'] };
    const rewound = rewoundClock(LADDER, late, { ...decree, after, now: at('2027-02-16') });
    expect(rewound).toEqual({
      ...{ dueAt: clock.dueAt, nextRungAt: at('2027-02-18') },
      kept: { rung: 2, overdue: true, spent: [1, 2] },
    });
  });

  it('lives again with a due that has moved, and is overdue no more', () => {
    const late = { ...clock, nextRungAt: at('2027-02-17'), rung: 2, overdue: true };
    const dueAt = at('2027-02-25');
    const rewound = rewoundClock(LADDER, late, { ...decree, dueAt, now: at('2027-02-16') });
    expect(rewound).toEqual({
      ...{ dueAt, nextRungAt: at('2027-02-22') },
      kept: { rung: 0, overdue: false, spent: [] },
    });
  });
});
