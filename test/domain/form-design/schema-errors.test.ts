import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { FormSchema } from '../../../domain/form';
import { fitsSchema } from '../../../domain/form-design/schema-errors';
import { catalogue } from '../../../forms/catalogue';

const ajv = new Ajv({ strict: false });
addFormats(ajv, ['date', 'uri']);

const scalar = fc.oneof(
  fc.constantFrom('', 'x', '示市工发〔2026〕3号', '2026-02-30'),
  fc.integer(),
);
const leaf: fc.Arbitrary<FormSchema> = fc.oneof(
  fc.record({ type: fc.constantFrom('string', 'integer', 'number', 'boolean', 'array', 'object') }),
  fc.record({ minLength: fc.nat(3), maxLength: fc.nat(9) }),
  fc.record({ pattern: fc.constantFrom('\\S', '^x', '〔\\d{4}〕') }),
  fc.record({ minimum: fc.integer({ min: -2, max: 2 }), maximum: fc.nat() }),
  fc.record({ enum: fc.uniqueArray(scalar, { minLength: 1 }) }),
  fc.record({ const: scalar }),
  fc.record({ format: fc.constant('date' as const) }),
  fc.record({ minItems: fc.nat(2), uniqueItems: fc.boolean() }),
  fc.record({ required: fc.subarray(['a', 'b']) }),
);
const { schema } = fc.letrec<{ schema: FormSchema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3 },
    leaf,
    fc.record(
      {
        properties: fc.dictionary(fc.constantFrom('a', 'b'), tie('schema')),
        items: tie('schema'),
        contains: tie('schema'),
        not: tie('schema'),
        if: tie('schema'),
        then: tie('schema'),
        else: tie('schema'),
        allOf: fc.array(tie('schema'), { minLength: 1, maxLength: 2 }),
      },
      { requiredKeys: [] },
    ),
  ),
}));
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    scalar,
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 3 }),
    // What is handed in comes from JSON: objects like any other.
    fc.dictionary(fc.constantFrom('a', 'b'), tie('value'), { noNullPrototype: true }),
  ),
}));

describe('fitsSchema', () => {
  it('agrees with the compiled check on any schema of the dialect and any value', () => {
    let fits = 0;
    fc.assert(
      fc.property(schema, fc.array(value, { minLength: 10, maxLength: 10 }), (one, values) => {
        const compiled = ajv.compile(one);
        for (const body of values) {
          expect(fitsSchema(one, body)).toBe(compiled(body));
          fits += compiled(body) ? 1 : 0;
        }
      }),
      { numRuns: 60 },
    );
    expect(fits).toBeGreaterThan(100);
  });

  it.each(Object.values(catalogue).map((form) => [form.key, form] as const))(
    'agrees with the samples of the form %s',
    (_, { schema: own, samples }) => {
      for (const body of Object.values(samples.valid)) expect(fitsSchema(own, body)).toBe(true);
      for (const { body, pointer } of Object.values(samples.invalid)) {
        const isUnknownField = fitsSchema(own, body);
        // Fields nobody declared are found by a check of their own.
        if (isUnknownField) expect(pointer).toMatch(/\/(budget|[a-z]+)$/i);
      }
    },
  );
});
