import fc from 'fast-check';
import type { Ladder, Rung, RungOffset } from '../../../../../domain/ladder';
import { validateLadder } from '../../../../../domain/validate-ladder';
import { OFFICE_HOURS } from '../../../../../domain/working-hours';
import {
  FURTHEST,
  hoursOf,
  shifted,
  withHours,
  withNewRung,
  withoutRung,
  withRung,
} from '../../../../../web/client/features/campaign-editor/ladder-order';
import { rulerOf } from '../../../../../web/client/features/campaign-editor/ruler-scale';

function rung(offset: RungOffset, part: Partial<Rung> = {}): Rung {
  return { no: 1, offset, action: 'chase', audiences: ['unitHead'], hours: OFFICE_HOURS, ...part };
}

const workdays = (count: number): RungOffset => ({ kind: 'workdays', count });
const counts = (ladder: Ladder) =>
  ladder.map(({ no, offset }) => [no, 'count' in offset ? offset.count : offset.iso]);

const three: Ladder = [-1, 1, 3].map((count, i) => rung(workdays(count), { no: i + 1 }));

describe('the order of rungs in the editor', () => {
  it('follows time: a rung moved past others is found where it went', () => {
    const { ladder, at } = withRung(three, 0, { offset: workdays(2) });
    expect(counts(ladder)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(at).toBe(1);
  });

  it('puts a new rung where its time is, and numbers anew when one goes', () => {
    const { ladder, at } = withNewRung(three, rung({ kind: 'workhours', count: -4 }));
    expect([counts(ladder), at]).toEqual([
      [
        [1, -1],
        [2, -4],
        [3, 1],
        [4, 3],
      ],
      1,
    ]);
    expect(counts(withoutRung(ladder, 1).ladder)).toEqual(counts(three));
    expect(withoutRung(three, 2).at).toBe(1);
    expect(withoutRung(three.slice(0, 1), 0)).toEqual({ ladder: [], at: 0 });
  });

  it('leaves everything in its place while a distance cannot be read', () => {
    const { ladder, at } = withRung(three, 2, { offset: { kind: 'duration', iso: 'PT' } });
    expect(counts(ladder).map(([, written]) => written)).toEqual([-1, 1, 'PT']);
    expect(at).toBe(2);
  });

  it('never makes a ladder that is out of order, whatever is moved where', () => {
    const offset = fc.oneof(
      fc.record({
        kind: fc.constantFrom('workdays' as const, 'days' as const, 'workhours' as const),
        count: fc.integer({ min: -FURTHEST, max: FURTHEST }),
      }),
      fc.record({ kind: fc.constant('duration' as const), iso: fc.constantFrom('PT2H', 'P3D') }),
    );
    fc.assert(
      fc.property(fc.array(offset, { maxLength: 12 }), fc.nat(11), fc.integer(), (all, at, by) => {
        let ladder: Ladder = [];
        for (const one of all) ladder = withNewRung(ladder, rung(one)).ladder;
        const moving = ladder[at];
        if (moving) {
          const placed = withRung(ladder, at, { offset: shifted(moving.offset, by) });
          expect(placed.ladder[placed.at]?.offset).toEqual(shifted(moving.offset, by));
          ladder = placed.ladder;
        }
        expect(validateLadder(ladder)).toEqual([]);
      }),
    );
  });
});

describe('working hours of a ladder', () => {
  it('are those of its rungs, changed for all that keep any', () => {
    const hours = [{ from: '09:00', to: '17:00' }];
    const ladder = [rung(workdays(-1), { hours: undefined }), rung(workdays(1))];
    const after = withHours(ladder, hours);
    expect(after.map((one) => one.hours)).toEqual([undefined, hours]);
    expect(hoursOf(after)).toEqual(hours);
    expect(hoursOf([])).toEqual(OFFICE_HOURS);
  });
});

describe('the ruler', () => {
  it('keeps the order of time from left to right, and pins apart from one another', () => {
    const ladder = [-10, -1, 0, 0, 1, 30].map((count) => rung(workdays(count)));
    const { pins, due, ticks } = rulerOf(ladder);
    const xs = pins.map(({ x }) => x);
    expect([...xs].sort((a, b) => a - b)).toEqual(xs);
    for (const x of xs) expect(x).toBeGreaterThan(0);
    for (const x of xs) expect(x).toBeLessThan(1);
    expect(pins[2]?.x).toBe(due);
    for (const one of pins) {
      const beside = pins.filter(({ at, row }) => at !== one.at && row === one.row);
      for (const other of beside) expect(Math.abs(other.x - one.x)).toBeGreaterThanOrEqual(0.1);
    }
    expect(ticks.filter(({ days }) => days === 0)).toEqual([{ days: 0, x: due }]);
  });
});
