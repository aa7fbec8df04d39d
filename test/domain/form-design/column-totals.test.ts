import { columnTotals } from '../../../domain/form-design/column-totals';

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
    { field: 'places', title: '名额', sum: 5, unit: '名' },
    { field: 'cost', title: '经费', sum: 0.3, unit: undefined },
  ]);
  expect(columnTotals(row, undefined).map(({ sum }) => sum)).toEqual([0, 0]);
});
