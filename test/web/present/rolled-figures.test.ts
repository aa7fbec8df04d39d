import type { FormSchema } from '../../../domain/form';
import { catalogue } from '../../../forms/catalogue';
import { figuresOf, valuesOf } from '../../../web/server/present/rolled-figures';

const schema: FormSchema = {
  properties: {
    people: { type: 'integer', title: '人数', 'x-rollup': 'sum' },
    year: { type: 'integer', title: '年份' },
    rows: {
      type: 'array',
      items: { properties: { held: { type: 'integer', title: '场次', 'x-rollup': 'sum' } } },
    },
  },
  allOf: [
    {
      if: { properties: { year: { const: 2022 } } },
      then: { properties: { media: { type: 'integer', title: '报道', 'x-rollup': 'sum' } } },
    },
  ],
};

describe('figures of a form', () => {
  it('are those marked for putting together, in lists and branches too', () => {
    expect(figuresOf(schema).map(({ field, title }) => [field, title])).toEqual([
      ['people', '人数'],
      ['rows[].held', '场次'],
      ['media', '报道'],
    ]);
  });

  it('are read from a body; a list counts every row, what is not there counts as nothing', () => {
    const read = (body: Parameters<typeof valuesOf>[0]) =>
      figuresOf(schema).map((figure) => valuesOf(body, figure));
    expect(read({ people: 7, rows: [{ held: 2 }, {}, { held: 3 }] })).toEqual([[7], [2, 3], []]);
    expect(read({ people: 0, rows: [] })).toEqual([[0], [], []]);
  });

  it('are found in the report that comes with the product', () => {
    const fields = figuresOf(catalogue.report.schema).map(({ field }) => field);
    expect(fields).toEqual(expect.arrayContaining(['lecturesHeld', 'peopleReached']));
    expect(new Set(fields).size).toBe(fields.length);
  });
});
