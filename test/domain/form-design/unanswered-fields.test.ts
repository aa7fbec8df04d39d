import fc from 'fast-check';
import { unansweredFields } from '../../../domain/form-design/unanswered-fields';
import type { FormSchema } from '../../../domain/form';
import { catalogue } from '../../../forms/catalogue';

const form = (properties: { [field: string]: FormSchema }): FormSchema => ({
  type: 'object',
  properties,
});
const COUNT = { type: 'integer', title: '人数' } as const;
const ROWS = (fields: { [field: string]: FormSchema }): FormSchema => ({
  ...{ type: 'array', title: '明细', items: { type: 'object', properties: fields } },
});

it('names what is not asked there, or in another type; what is only asked there does not matter', () => {
  const filled = form({ count: COUNT, note: { type: 'string', title: '说明' } });
  expect(unansweredFields(filled, form({ count: COUNT }))).toEqual([]);
  const asked = form({
    count: { ...COUNT, type: 'string' },
    day: { type: 'string', title: '日期' },
  });
  expect(unansweredFields(filled, asked)).toEqual(['人数', '日期']);
});

it('looks into tables, and takes whole numbers for numbers', () => {
  const filled = form({ rows: ROWS({ count: COUNT }) });
  expect(
    unansweredFields(filled, form({ rows: ROWS({ count: { ...COUNT, type: 'number' } }) })),
  ).toEqual([]);
  expect(unansweredFields(filled, form({ rows: ROWS({ count: COUNT, day: COUNT }) }))).toEqual([
    '人数',
  ]);
});

it('finds every form to answer itself', () => {
  const schemas = Object.values(catalogue).map(({ schema }) => schema);
  fc.assert(
    fc.property(fc.constantFrom(...schemas), (schema) => {
      expect(unansweredFields(schema, schema)).toEqual([]);
    }),
  );
});
