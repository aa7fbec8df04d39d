import Ajv from 'ajv';
import fc from 'fast-check';
import { breakingChanges } from '../../../domain/form-design/breaking-changes';
import { formChanges } from '../../../domain/form-design/form-changes';
import type { FormSchema } from '../../../domain/form';
import { withBranches } from '../../../domain/schema-walk';
import { catalogue } from '../../../forms/catalogue';

const text: FormSchema = { type: 'string', title: '联系人' };
const form = (field: FormSchema, more: FormSchema = {}): FormSchema => ({
  type: 'object',
  properties: { a: field },
  ...more,
});
const kinds = (older: FormSchema, newer: FormSchema): string[] =>
  formChanges(older, newer).map(({ kind, pointer }) => `${kind} ${pointer}`);
const rule: FormSchema = {
  if: { properties: { a: { const: 'x' } }, required: ['a'] },
  then: { required: ['b'] },
};

describe('formChanges', () => {
  it.each<[string, FormSchema, FormSchema, string[]]>([
    ['a field more', { type: 'object' }, form(text), ['fieldAdded /a']],
    [
      'a needed field more',
      { type: 'object' },
      form(text, { required: ['a'] }),
      ['fieldAdded /a', 'becameRequired /a'],
    ],
    ['a field less', form(text), { type: 'object' }, ['fieldRemoved /a']],
    ['another type', form(text), form({ ...text, type: 'number' }), ['retyped /a']],
    ['a file for a text', form(text), form({ ...text, 'x-attachment': true }), ['retyped /a']],
    ['needed', form(text), form(text, { required: ['a'] }), ['becameRequired /a']],
    ['not needed', form(text, { required: ['a'] }), form(text), ['becameOptional /a']],
    ['shorter', form(text), form({ ...text, maxLength: 9 }), ['tightened /a']],
    ['longer', form({ ...text, maxLength: 9 }), form({ ...text, maxLength: 10 }), ['loosened /a']],
    [
      'a word exchanged',
      form({ ...text, enum: ['x', 'y'] }),
      form({ ...text, enum: ['x', 'z'] }),
      ['tightened /a', 'loosened /a'],
    ],
    ['whole numbers', form({ type: 'number' }), form({ type: 'integer' }), ['tightened /a']],
    ['any numbers', form({ type: 'integer' }), form({ type: 'number' }), ['loosened /a']],
    ['another title', form(text), form({ ...text, title: '负责人' }), ['reworded /a']],
    ['a rule', form(text), form(text, { allOf: [rule] }), ['ruleAdded ']],
    ['a rule less', form(text, { allOf: [rule] }), form(text), ['ruleRemoved ']],
    [
      'a column',
      form({ type: 'array', items: form(text) }),
      form({ type: 'array', items: form({ ...text, minLength: 1 }) }),
      ['tightened /a/*/a'],
    ],
    [
      'a needed field that nothing declares',
      form(text),
      form(text, { required: ['b'] }),
      ['fieldAdded /b', 'becameRequired /b'],
    ],
    ['nothing', form(text), form({ ...text }), []],
  ])('tells of %s', (_, ...[older, newer, expected]) => {
    expect(kinds(older, newer)).toEqual(expected);
  });

  it('calls a field as the newer version does', () => {
    const newer = form({ type: 'number', title: '人数' });
    expect(formChanges(form(text), newer)).toEqual([
      { kind: 'retyped', pointer: '/a', title: '人数' },
    ]);
  });

  it('finds none between a form and itself, and every field between it and an empty one', () => {
    for (const { schema } of Object.values(catalogue)) {
      expect(formChanges(schema, schema)).toEqual([]);
      const gone = breakingChanges(schema, { type: 'object' });
      expect(gone.filter(({ kind }) => kind === 'fieldRemoved').length).toBeGreaterThan(0);
    }
  });
});

const small = fc.integer({ min: 0, max: 4 });
const field: fc.Arbitrary<FormSchema> = fc.oneof(
  fc.record(
    { type: fc.constant('string' as const), minLength: small, maxLength: small },
    { requiredKeys: ['type'] },
  ),
  fc.record(
    {
      type: fc.constant('string' as const),
      enum: fc.uniqueArray(fc.constantFrom('', 'x', 'xy'), { minLength: 1 }),
    },
    { requiredKeys: ['type'] },
  ),
  fc.record(
    {
      type: fc.constantFrom('integer' as const, 'number' as const),
      minimum: small,
      maximum: small,
    },
    { requiredKeys: ['type'] },
  ),
);
const branch = fc.record({
  if: fc
    .constantFrom('x', 1)
    .map((value) => ({ properties: { a: { const: value } }, required: ['a'] })),
  then: fc.record({
    required: fc.subarray(['a', 'b']),
    properties: fc.dictionary(fc.constantFrom('b', 'c'), field),
  }),
});
const anyForm: fc.Arbitrary<FormSchema> = fc.record({
  type: fc.constant('object' as const),
  properties: fc.dictionary(fc.constantFrom('a', 'b'), field),
  required: fc.subarray(['a', 'b']),
  allOf: fc.oneof(
    fc.array(branch, { minLength: 1, maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b'), field).map((properties) => [{ properties }]),
  ),
});
/** An older form and one made from it: limits or whole parts left out, or taken from another form. */
const pair = fc
  .tuple(
    anyForm,
    anyForm,
    fc.subarray(['required', 'allOf', 'properties']),
    fc.subarray(['minLength', 'maxLength', 'minimum', 'maximum', 'enum']),
  )
  .chain(([older, other, taken, dropped]) =>
    fc
      .constantFrom(
        relaxed(older, dropped),
        { ...older, required: [] },
        { ...older, allOf: [{}] },
        Object.assign(
          { ...older },
          ...taken.map((part) => ({ [part]: other[part as 'allOf'] })),
        ) as FormSchema,
      )
      .map((newer): [FormSchema, FormSchema] => [older, newer]),
  );
const VALUES = [undefined, '', 'x', 'xy', 'xyz', 0, 1, 3, 1.5];
const BODIES = VALUES.flatMap((a) =>
  VALUES.flatMap((b) => VALUES.map((c) => present({ a, b, c }))),
);

function present(body: object): object {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
}

function relaxed(schema: FormSchema, dropped: readonly string[]): FormSchema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, limits]) => [
    name,
    Object.fromEntries(Object.entries(limits).filter(([keyword]) => !dropped.includes(keyword))),
  ]);
  return {
    ...schema,
    properties: Object.fromEntries(properties) as { [field: string]: FormSchema },
  };
}

function fieldNames(schema: FormSchema): Set<string> {
  return new Set(withBranches(schema).flatMap(({ properties }) => Object.keys(properties ?? {})));
}

const ajv = new Ajv({ strict: false, validateSchema: false, addUsedSchema: false });

describe('breakingChanges', () => {
  it('counts a new condition, and not one taken away', () => {
    const ruled = form(text, { allOf: [rule] });
    expect(breakingChanges(form(text), ruled).map(({ kind }) => kind)).toEqual(['ruleAdded']);
    expect(breakingChanges(ruled, form(text))).toEqual([]);
  });

  it('names a reason whenever a body that fitted does not fit any more', () => {
    let compared = 0;
    fc.assert(
      fc.property(pair, ([older, newer]) => {
        if (breakingChanges(older, newer).length > 0) return;
        const known = fieldNames(older);
        const [fitted, fits] = [ajv.compile(older), ajv.compile(newer)];
        for (const one of BODIES) {
          if (Object.keys(one).some((name) => !known.has(name)) || !fitted(one)) continue;
          compared += 1;
          if (!fits(one))
            throw new Error(`no reason why this does not fit: ${JSON.stringify(one)}`);
        }
      }),
      { numRuns: 500 },
    );
    expect(compared).toBeGreaterThan(1000);
  });
});
