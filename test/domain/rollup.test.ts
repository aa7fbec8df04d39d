import fc from 'fast-check';
import type { Json } from '../../domain/journal-entry';
import { type Rollup, RollingUp, ROLLUPS } from '../../domain/rollup';

function rolled(rollup: Rollup, values: Json[]) {
  const rolling = new RollingUp(rollup);
  for (const value of values) rolling.add(value);
  return rolling.result();
}

const figures = fc.array(fc.integer(), { minLength: 1 });

it('adds up, takes the greatest and the least, counts', () => {
  fc.assert(
    fc.property(figures, (values) => {
      expect(rolled('sum', values).value).toBe(values.reduce((sum, one) => sum + one, 0));
      expect(rolled('max', values).value).toBe(Math.max(...values));
      expect(rolled('min', values).value).toBe(Math.min(...values));
      expect(rolled('count', values).value).toBe(values.length);
    }),
  );
});

it('takes the first and the last day', () => {
  const days = ['2026-05-06', '2026-04-30', '2026-11-01'];
  expect(rolled('min', days).value).toBe('2026-04-30');
  expect(rolled('max', days).value).toBe('2026-11-01');
});

it('counts who says yes, and rows of tables', () => {
  expect(rolled('count', [true, false, true]).value).toBe(2);
  expect(rolled('count', [[{ name: '甲' }, { name: '乙' }], [{ name: '丙' }]]).value).toBe(3);
});

it('tells values apart, the most frequent first, several of one field each by itself', () => {
  expect(rolled('distinct', [['微信', '报刊'], ['微信'], '网站'])).toEqual({
    ...{ value: 3, more: 0 },
    values: [
      { value: '微信', count: 2 },
      { value: '报刊', count: 1 },
      { value: '网站', count: 1 },
    ],
  });
});

it('comes to the same in any order, and keeps no more of a list than is shown', () => {
  const words = fc.array(fc.constantFrom('甲', '乙', '丙'));
  fc.assert(
    fc.property(fc.constantFrom(...ROLLUPS), words, (rollup, values) => {
      const { value, values: shown } = rolled(rollup, values);
      expect(rolled(rollup, values.toReversed()).value).toEqual(value);
      expect(shown.length).toBeLessThanOrEqual(3);
    }),
  );
  const many = Array.from({ length: 250 }, (_, n) => `意见${n}`);
  const { value, values, more } = rolled('list', many);
  expect([value, values.length, more]).toEqual([250, 100, 150]);
});
