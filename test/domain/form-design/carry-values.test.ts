import fc from 'fast-check';
import { carryValues } from '../../../domain/form-design/carry-values';
import { schemaErrors } from '../../../domain/form-design/schema-errors';
import type { FormBody, FormSchema } from '../../../domain/form';
import type { Json } from '../../../domain/journal-entry';
import { catalogue } from '../../../forms/catalogue';

const text: FormSchema = { type: 'string', title: '联系人' };
const form = (properties: { [field: string]: FormSchema }): FormSchema => ({
  type: 'object',
  properties,
});
const table = (columns: { [field: string]: FormSchema }, more: FormSchema = {}): FormSchema => ({
  ...{ type: 'array', title: '场次', items: form(columns) },
  ...more,
});

describe('carryValues', () => {
  it.each<[string, FormSchema, FormSchema, FormBody, FormBody, unknown[]]>([
    ['what both know', form({ a: text }), form({ a: text }), { a: '王' }, { a: '王' }, []],
    ['no field that is gone', form({ a: text }), form({}), { a: '王' }, {}, [[['联系人'], '王']]],
    [
      'no value of another type',
      form({ a: text }),
      form({ a: { type: 'number' } }),
      { a: '12' },
      {},
      [[['联系人'], '12']],
    ],
    [
      'no value beyond a tighter limit',
      form({ a: text }),
      form({ a: { ...text, maxLength: 2 } }),
      { a: '王小明' },
      {},
      [[['联系人'], '王小明']],
    ],
    [
      'rows without a column that is gone',
      form({ t: table({ a: text, b: { type: 'number', title: '人数' } }) }),
      form({ t: table({ b: { type: 'number' } }) }),
      { t: [{ a: '王', b: 3 }, { b: 4 }] },
      { t: [{ b: 3 }, { b: 4 }] },
      [[['场次', 1, '联系人'], '王']],
    ],
    [
      'as many rows as there may be',
      form({ t: table({ a: text }) }),
      form({ t: table({ a: text }, { maxItems: 1 }) }),
      { t: [{ a: '王' }, { a: '李' }, { a: '赵' }] },
      { t: [{ a: '王' }] },
      [
        [['场次', 3], { a: '赵' }],
        [['场次', 2], { a: '李' }],
      ],
    ],
    [
      'choices that are still offered',
      form({ c: { type: 'array', title: '方式', items: { type: 'string' } } }),
      form({ c: { type: 'array', items: { type: 'string', enum: ['a', 'b'] } } }),
      { c: ['a', 'x', 'b'] },
      { c: ['a', 'b'] },
      [[['方式', 2], 'x']],
    ],
    [
      'what is not enough yet',
      form({ a: text }),
      { ...form({ a: text, t: table({}, { minItems: 2 }) }), required: ['a', 'b'] },
      { a: '王', t: [{}] },
      { a: '王', t: [{}] },
      [],
    ],
    ['nothing of an empty field', form({ a: text }), form({}), { a: '' }, {}, []],
  ])('carries %s', (_, ...[older, newer, body, expected, lost]) => {
    const carried = carryValues({ older, newer }, body);
    expect(carried.body).toEqual(expected);
    expect(carried.lost.map(({ path, value }) => [path, value])).toEqual(lost);
  });

  it('carries every sample of a form over to the same form whole', () => {
    for (const { schema, samples } of Object.values(catalogue)) {
      for (const body of Object.values(samples.valid)) {
        const carried = carryValues({ older: schema, newer: schema }, body);
        expect(carried).toEqual({ body, lost: [] });
      }
    }
  });
});

const FIELDS = ['a', 'b', 'c', '1', 'x/y'];
const scalar: fc.Arbitrary<FormSchema> = fc.oneof(
  fc.record(
    { type: fc.constant('string' as const), minLength: fc.nat(2), maxLength: fc.nat(3) },
    { requiredKeys: ['type'] },
  ),
  fc.record({ type: fc.constant('string' as const), enum: fc.subarray(['x', 'y', 'xyz']) }),
  fc.record(
    { type: fc.constantFrom('integer' as const, 'number' as const), maximum: fc.nat(5) },
    { requiredKeys: ['type'] },
  ),
  fc.record({ type: fc.constant('boolean' as const) }),
);
const { group } = fc.letrec<{ field: FormSchema; group: FormSchema }>((tie) => ({
  field: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.record(
      {
        type: fc.constant('array' as const),
        items: tie('field'),
        minItems: fc.nat(2),
        maxItems: fc.nat(2),
        uniqueItems: fc.boolean(),
      },
      { requiredKeys: ['type', 'items'] },
    ),
    tie('group'),
  ),
  group: fc.record(
    {
      type: fc.constant('object' as const),
      properties: fc.dictionary(fc.constantFrom(...FIELDS), tie('field'), { maxKeys: 4 }),
      required: fc.subarray(FIELDS),
      allOf: fc.array(
        fc.record({
          if: fc
            .constantFrom<Json>('x', 1, true)
            .map((value) => ({ properties: { a: { const: value as string } }, required: ['a'] })),
          then: fc.record({
            properties: fc.dictionary(fc.constantFrom(...FIELDS), tie('field'), { maxKeys: 2 }),
          }),
        }),
        { maxLength: 2 },
      ),
    },
    { requiredKeys: ['type', 'properties'] },
  ),
}));
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom<Json>('x', 'y', 'xyz', 1, 9, 1.5, true),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...FIELDS), tie('value'), { maxKeys: 3 }),
  ),
}));
const filled = fc.dictionary(fc.constantFrom(...FIELDS), value);

/** Everything that stands in a value, each scalar by itself. */
function scalars(one: Json): string[] {
  if (typeof one !== 'object' || one === null) return [JSON.stringify(one)];
  return Object.values(one).flatMap(scalars);
}

const WANTING = ['required', 'minItems', 'contains'];

it('carries what fits field by field, and names all the rest, for any two versions', () => {
  let lostOnes = 0;
  fc.assert(
    fc.property(group, group, filled, (older, newer, body) => {
      const { body: carried, lost } = carryValues({ older, newer }, body);
      const faults = schemaErrors(newer, carried).filter(
        ({ keyword }) => !WANTING.includes(keyword),
      );
      expect(faults).toEqual([]);
      const kept = [...scalars(carried), ...lost.flatMap((one) => scalars(one.value))];
      expect(kept.sort()).toEqual(scalars(body).sort());
      expect(carryValues({ older: newer, newer }, carried)).toEqual({ body: carried, lost: [] });
      lostOnes += lost.length;
    }),
    { numRuns: 1_000 },
  );
  expect(lostOnes).toBeGreaterThan(300);
});
