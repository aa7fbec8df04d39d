import fc from 'fast-check';
import { amendedClock, type Ladders } from '../../../domain/amendment/amended-clock';
import { addedRung, changedRung, droppedRung } from '../../../domain/amendment/change-ladder';
import type { Terms } from '../../../domain/amendment/terms';
import type { Ladder, Rung } from '../../../domain/ladder';
import { isRefusal } from '../../../domain/refusal';
import type { RunningClock } from '../../../domain/rewound-clock';
import { rungInstants } from '../../../domain/rung-instants';
import { endOfDay } from '../../../domain/shanghai-time';
import { askedRungs, firedRungs, firstRungAt } from '../../../domain/wind-clock';
import { CALENDAR_2022 as calendar } from '../../builders/calendar-2022';
import { buildCampaign } from '../../builders/campaign-file';

const RUNS = process.env['LUOSHI_PROOF'] === '1' ? 20_000 : 400;
const DAY = 24 * 3_600_000;
const dueAt = endOfDay('2022-06-15');
const start = dueAt - 30 * DAY;

/** A rung as the story follows it: `id` is what it is, whatever number it has. */
interface Known {
  id: number;
  rung: Rung;
}

function rung(count: number, no = 1, confirmWithin?: number): Rung {
  return {
    ...{ no, offset: { kind: 'days', count }, action: 'remind', audiences: ['liaison'] },
    ...(confirmWithin ? { confirmWithin, hours: [{ from: '09:00', to: '17:00' }] } : {}),
  };
}

function inOrder(rungs: Known[]): Known[] {
  const countOf = ({ rung: { offset } }: Known): number => ('count' in offset ? offset.count : 0);
  return [...rungs]
    .sort((a, b) => countOf(a) - countOf(b))
    .map((one, i) => ({ ...one, rung: { ...one.rung, no: i + 1 } }));
}

type Move = { hours: number; at: number; count: number; how: 'add' | 'change' | 'drop' | 'again' };

/** One clock through its life: looked at by the hour, its ladder changed again and again. */
class Story {
  private clock: RunningClock;
  private rungs: Known[];
  private now = start;
  private nextId = 100;
  readonly fired: { id: number; at: number }[] = [];

  constructor(counts: readonly number[]) {
    this.rungs = inOrder(counts.map((count, id) => ({ id, rung: rung(count) })));
    const nextRungAt = firstRungAt(this.ladder, dueAt, { armedAt: start, calendar });
    this.clock = { dueAt, nextRungAt, rung: 0, overdue: false, spent: [] };
  }

  private get ladder(): Ladder {
    return this.rungs.map((one) => one.rung);
  }

  until(now: number): void {
    for (;;) {
      const { nextRungAt, spent } = this.clock;
      if (nextRungAt === null || nextRungAt > now) break;
      const duty = { unit: 'u', duty: 'd', clock: 0, dueAt, nextRungAt, spent };
      const rows = firedRungs(duty, this.ladder, { now: nextRungAt, calendar });
      for (const { rung: no } of rows) {
        this.fired.push({ id: this.rungs[no - 1]?.id ?? -1, at: nextRungAt });
      }
      const rungNo = Math.max(this.clock.rung, ...rows.map(({ rung: no }) => no));
      this.clock = { ...this.clock, rung: rungNo, nextRungAt: rows.at(-1)?.nextRungAt ?? null };
    }
    this.now = now;
  }

  private next({ at, count, how }: Move): Known[] {
    const chosen = this.rungs[at % Math.max(1, this.rungs.length)];
    if (how === 'add') return [...this.rungs, { id: (this.nextId += 1), rung: rung(count) }];
    if (how === 'drop') return this.rungs.filter((one) => one !== chosen);
    const to = (one: Known): Known => ({ ...one, rung: rung(count) });
    return how === 'change'
      ? this.rungs.map((one) => (one === chosen ? to(one) : one))
      : this.rungs;
  }

  amend(move: Move): void {
    this.until(this.now + move.hours * 3_600_000);
    const next = inOrder(this.next(move));
    const was = (id: number) => this.rungs.find((one) => one.id === id)?.rung.no ?? null;
    const ladders: Ladders = {
      ...{ before: this.ladder, after: next.map((one) => one.rung) },
      rungs: next.map(({ id }) => was(id)),
    };
    const amended = amendedClock(this.clock, ladders, { now: this.now, calendar });
    this.rungs = next;
    if (amended) this.clock = { dueAt, nextRungAt: amended.nextRungAt, ...amended.kept };
  }

  instants() {
    return new Map(
      rungInstants(this.ladder, dueAt, calendar).map(({ no, at }) => [this.rungs[no - 1]?.id, at]),
    );
  }
}

const counts = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 5 });
const moves = fc.array(
  fc.record<Move>({
    hours: fc.integer({ min: 0, max: 400 }),
    at: fc.nat(9),
    count: fc.integer({ min: -9, max: 9 }),
    how: fc.constantFrom('add', 'change', 'drop', 'again'),
  }),
  { maxLength: 6 },
);

it('fires no rung twice, whatever is added, moved or dropped, and none before its time', () => {
  fc.assert(
    fc.property(counts, moves, (first, changes) => {
      const story = new Story(first);
      for (const one of changes) story.amend(one);
      story.until(dueAt + 60 * DAY);
      const ids = story.fired.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const at = story.fired.map((one) => one.at);
      expect(at).toEqual([...at].sort((a, b) => a - b));
    }),
    { numRuns: RUNS },
  );
});

it('leaves none out that lay ahead when the last word was said, and makes up for none that did not', () => {
  fc.assert(
    fc.property(counts, moves, (first, changes) => {
      const story = new Story(first);
      for (const one of changes) story.amend(one);
      const before = new Set(story.fired.map(({ id }) => id));
      const said = start + changes.reduce((sum, { hours }) => sum + hours * 3_600_000, 0);
      const ahead = [...story.instants()].filter(([id, at]) => at > said && !before.has(id ?? -1));
      story.until(dueAt + 60 * DAY);
      const later = story.fired.filter(({ id }) => !before.has(id));
      expect(later.map(({ id, at }) => [id, at]).sort()).toEqual(ahead.sort());
    }),
    { numRuns: RUNS },
  );
});

const LADDER: Ladder = [rung(-3, 1), rung(0, 2), rung(1, 3, 4)];
const TERMS: Terms = {
  file: buildCampaign({ ladder: LADDER }),
  moved: [],
  items: {},
  pins: { forms: {} },
};
const waiting: RunningClock = {
  ...{ dueAt, nextRungAt: dueAt + 3 * DAY, rung: 2, overdue: true, spent: [] },
  asks: [{ rung: 3, askedAt: dueAt + 2 * DAY, lapsesAt: dueAt + 3 * DAY, held: null }],
};

function ladders(terms: Terms): Ladders {
  const { rungs } = terms;
  if (!rungs) throw new Error('the ladder is the one in force');
  return { before: LADDER, after: terms.file.ladder, rungs };
}

it('lets a question wait on under the new number of its rung, and drops it with the rung', () => {
  const now = dueAt + 2 * DAY + 3_600_000;
  const dropped = droppedRung(TERMS, { kind: 'dropRung', no: 1 });
  if (isRefusal(dropped)) throw new Error(dropped.refused);
  const clock = amendedClock(waiting, ladders(dropped.terms), { now, calendar });
  expect(clock).toMatchObject({ nextRungAt: dueAt + 3 * DAY, ahead: { before: 1, after: 1 } });
  expect(clock?.kept).toMatchObject({ rung: 1, asks: [{ rung: 2 }] });
  const row = { unit: 'u', duty: 'd', clock: 1, dueAt, nextRungAt: dueAt + 3 * DAY };
  const running = { ...row, ...clock?.kept };
  const looking = { now: dueAt + 3 * DAY, calendar };
  expect(askedRungs(running, dropped.terms.file.ladder, looking)?.asks).toEqual([]);
  expect(firedRungs(running, dropped.terms.file.ladder, looking)).toMatchObject([{ rung: 2 }]);
  const without = droppedRung(TERMS, { kind: 'dropRung', no: 3 });
  if (isRefusal(without)) throw new Error(without.refused);
  const quiet = amendedClock(waiting, ladders(without.terms), { now, calendar });
  expect(quiet).toMatchObject({ nextRungAt: null, ahead: { before: 1, after: 0 }, missed: 0 });
});

it('counts what is not made up for, and leaves a clock alone whose rungs do as before', () => {
  const now = dueAt - DAY;
  const running: RunningClock = {
    ...waiting,
    nextRungAt: dueAt,
    rung: 1,
    overdue: false,
    asks: [],
  };
  const early = changedRung(TERMS, { kind: 'changeRung', no: 2, to: rung(-2, 2) });
  if (isRefusal(early)) throw new Error(early.refused);
  const clock = amendedClock(running, ladders(early.terms), { now, calendar });
  expect(clock).toMatchObject({ missed: 1, ahead: { before: 2, after: 1 } });
  expect(clock?.kept.spent).toEqual([1, 2]);
  const louder = changedRung(TERMS, {
    ...{ kind: 'changeRung', no: 2 },
    to: { ...rung(0, 2), action: 'chase' },
  });
  if (isRefusal(louder)) throw new Error(louder.refused);
  expect(amendedClock(running, ladders(louder.terms), { now, calendar })).toBeNull();
});

it('counts a rung that comes after all the others, though the next one stays the next', () => {
  const now = dueAt - DAY;
  const running: RunningClock = {
    ...waiting,
    nextRungAt: dueAt,
    rung: 1,
    overdue: false,
    asks: [],
  };
  const added = addedRung(TERMS, { kind: 'addRung', rung: rung(9, 4) });
  if (isRefusal(added)) throw new Error(added.refused);
  const clock = amendedClock(running, ladders(added.terms), { now, calendar });
  expect(clock).toMatchObject({ nextRungAt: dueAt, ahead: { before: 2, after: 3 }, missed: 0 });
});

it('takes a change of no rung for none', () => {
  expect(addedRung(TERMS, { kind: 'addRung', rung: rung(1, 9) })).toMatchObject({
    refused: 'rungUnknown',
  });
  expect(droppedRung(TERMS, { kind: 'dropRung', no: 4 })).toMatchObject({ refused: 'rungUnknown' });
  const same = changedRung(TERMS, { kind: 'changeRung', no: 1, to: rung(-3, 1) });
  expect(same).toMatchObject({ refused: 'amendmentEmpty' });
});
