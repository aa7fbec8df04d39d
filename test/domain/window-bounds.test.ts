import fc from 'fast-check';
import type { TimeWindow } from '../../domain/time-window';
import { isOpenEnded, phaseBounds, windowBounds } from '../../domain/window-bounds';

const anchors = { congress: '2022-10-16', fair: null };

describe('windows', () => {
  it.each<[TimeWindow, string | null, string | null]>([
    [{ kind: 'days', from: '2022-05-01', to: '2022-05-06' }, '2022-05-01', '2022-05-06'],
    [{ kind: 'months', year: 2024, from: 2, to: 2 }, '2024-02-01', '2024-02-29'],
    [{ kind: 'months', year: 2022, from: 4, to: 12 }, '2022-04-01', '2022-12-31'],
    [{ kind: 'year', year: 2022 }, '2022-01-01', '2022-12-31'],
    [{ kind: 'open', from: '2022-12-08' }, '2022-12-08', null],
    [{ kind: 'open' }, null, null],
    [
      { kind: 'anchored', from: { on: '2022-05-01' }, to: { anchor: 'congress' } },
      '2022-05-01',
      '2022-10-16',
    ],
    [{ kind: 'anchored', from: { anchor: 'fair' }, to: { anchor: 'constructor' } }, null, null],
    [{ kind: 'prompt', words: '尽快' }, null, null],
  ])('of %j', (window, from, to) => {
    expect(windowBounds(window, anchors)).toEqual({ from, to });
  });

  it('takes the Shanghai day of an event given as an instant', () => {
    const phase = { from: { anchor: 'now' } };
    expect(phaseBounds(phase, { now: '2022-10-15T17:00:00Z' })).toEqual({
      from: '2022-10-16',
      to: null,
    });
  });

  it('tells what goes on for ever from what ends at an unknown date', () => {
    expect(isOpenEnded({ kind: 'anchored', from: { anchor: 'fair' } })).toBe(true);
    expect(isOpenEnded({ kind: 'anchored', to: { anchor: 'fair' } })).toBe(false);
    expect(isOpenEnded({ kind: 'prompt', words: '尽快' })).toBe(false);
  });

  it('keeps month ranges in order', () => {
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2999 }), month, month, (year, a, b) => {
        const window = { kind: 'months', year, from: Math.min(a, b), to: Math.max(a, b) } as const;
        const { from, to } = windowBounds(window, {});
        expect(from !== null && to !== null && from < to).toBe(true);
      }),
    );
  });
});
