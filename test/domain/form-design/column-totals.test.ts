import fc from 'fast-check';
import { columnTotals } from '../../../domain/form-design/column-totals';
import type { FormSchema } from '../../../domain/form';
import { monthlyStatisticsSchema } from '../../../forms/monthly-statistics/schema';

test('adds up the numbers of a table, column by column, and nothing else', () => {
  const row = {
    type: 'object',
    properties: {
      unit: { type: 'string', title: '单位' },
      places: { type: 'integer', title: '名额', 'x-unit': '名' },
      cost: { type: 'number', title: '经费' },
    },
  } as const;
  const rows = [
    { unit: '甲', places: 2, cost: 0.1 },
    { places: 3, cost: 0.2 },
    {},
    null,
    { places: 'x' },
  ];
  expect(columnTotals(row, rows)).toEqual([
    { field: 'places', title: '名额', value: 5, isRatio: false, unit: '名' },
    { field: 'cost', title: '经费', value: 0.3, isRatio: false, unit: undefined },
  ]);
  expect(columnTotals(row, undefined).map(({ value }) => value)).toEqual([0, 0]);
});

describe('a column that is calculated as a ratio', () => {
  const statistics = monthlyStatisticsSchema.properties.places.items;
  const totals = (row: FormSchema, rows: unknown) =>
    columnTotals(row, rows).map(({ field, value, isRatio }) => [field, value, isRatio]);

  it('is calculated from the totals, as over all rows, and not added up', () => {
    const rows = [
      { place: '甲', sessions: 5, people: 351, average: 70.2 },
      { place: '乙', sessions: 3, people: 180, average: 60 },
    ];
    expect(totals(statistics, rows)).toEqual([
      ['sessions', 8, false],
      ['people', 531, false],
      ['average', 66.4, true],
    ]);
  });

  it('has no total where there is nothing to divide by', () => {
    expect(totals(statistics, []).map(([field]) => field)).toEqual(['sessions', 'people']);
    expect(totals(statistics, [{ sessions: 0, people: 3 }]).length).toBe(2);
  });

  const row = (formula: string): FormSchema => ({
    type: 'object',
    properties: {
      a: { type: 'number', title: '甲' },
      b: { type: 'number', title: '乙' },
      c: { type: 'number', title: '丙', 'x-formula': 'a / b' },
      x: { type: 'number', title: '得数', 'x-formula': formula },
    },
  });
  const rows = [
    { a: 1, b: 2, c: 0.5, x: 7 },
    { a: 5, b: 2, c: 2.5, x: 9 },
  ];

  it.each([
    ['(a - b) / b', 0.5],
    ['percent(a, sum(a, b))', 60],
    ['round(c * 100, 0)', 150],
    ['a / 10000', 16],
    ['a * b', 16],
  ])('%s stands under the table as %d', (formula, expected) => {
    expect(columnTotals(row(formula), rows).find(({ field }) => field === 'x')?.value).toBe(
      expected,
    );
  });

  it.each(['(a - 5) / b', 'a / b * a', 'a / count(b)', 'a / gone', 'x / a', 'a / (b * b)'])(
    '%s says nothing of totals and has none',
    (formula) => {
      const fields = columnTotals(row(formula), rows).map(({ field }) => field);
      expect(fields).toEqual(['a', 'b', 'c']);
    },
  );

  it('comes to what each row has where all rows have the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99 }),
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1 }),
        (rate, parts) => {
          const same = parts.map((b) => ({ a: b * rate, b }));
          const told = columnTotals(row('a / b'), same).find(({ field }) => field === 'x');
          expect(told?.value).toBe(rate);
        },
      ),
    );
  });
});
