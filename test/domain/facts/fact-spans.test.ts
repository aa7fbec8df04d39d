import fc from 'fast-check';
import { factSpans } from '../../../domain/facts/fact-spans';

const told = (value: number, measure = '人') => ({ value, measure });

it('puts reports that say the same one after the other together', () => {
  const [a, b, c, d] = [told(1300), told(1300), told(1200), told(1300)];
  expect(factSpans([a, b, c, d])).toEqual([[a, b], [c], [d]]);
});

it('takes the same number of other things for another value', () => {
  expect(factSpans([told(5, '人'), told(5, '万人')]).length).toBe(2);
});

it('compares tables by their rows', () => {
  const rows = (n: number) => ({ value: [{ place: '甲', n }], measure: '' });
  expect(factSpans([rows(1), rows(1), rows(2)]).map(({ length }) => length)).toEqual([2, 1]);
});

it('loses no report and never puts two of one value side by side', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 })), (values) => {
      const all = values.map((value) => told(value));
      const spans = factSpans(all);
      expect(spans.flat()).toEqual(all);
      const firsts = spans.map(([first]) => first?.value);
      expect(firsts.some((one, n) => n > 0 && one === firsts[n - 1])).toBe(false);
    }),
  );
});
