import fc from 'fast-check';
import { canonicalJson } from '../../../domain/canonical-json';
import type { FieldKind } from '../../../domain/form-design/field-kinds';
import { FIELD_KINDS } from '../../../domain/form-design/field-kinds';
import type {
  Choice,
  FieldGroup,
  FieldNode,
  FieldRule,
  FormTree,
  GroupRule,
  JsonObject,
  Limits,
} from '../../../domain/form-design/form-tree';
import { fromSchema } from '../../../domain/form-design/from-schema';
import { toSchema } from '../../../domain/form-design/to-schema';
import type { FormSchema, FormUi } from '../../../domain/form';
import type { Json } from '../../../domain/journal-entry';
import { catalogue } from '../../../forms/catalogue';

const word = fc.string({ minLength: 1, maxLength: 6 });
const foreignKeywords: fc.Arbitrary<JsonObject> = fc.dictionary(
  fc.constantFrom('x-other', '$comment', 'examples', 'x-__proto__'),
  fc.oneof(fc.integer(), word, fc.constant<Json>([1, { a: null }])),
  { maxKeys: 2 },
);
const foreignHints: fc.Arbitrary<JsonObject> = fc.dictionary(
  fc.constantFrom('ui:help', 'ui:classNames', 'ui:placeholder'),
  word,
  { maxKeys: 2 },
);
const rest = fc.record({ schema: foreignKeywords, ui: foreignHints });
const choices: fc.Arbitrary<Choice[]> = fc.uniqueArray(
  fc.record({ value: fc.oneof(word, fc.integer()), title: word }),
  { selector: ({ value }) => String(value), minLength: 1, maxLength: 8 },
);
const limits: Partial<Record<FieldKind, fc.Arbitrary<Limits>>> = {
  line: fc.record({ maxLength: fc.nat(), minLength: fc.nat() }, { requiredKeys: [] }),
  number: fc.record(
    {
      type: fc.constantFrom('integer' as const, 'number' as const),
      minimum: fc.integer(),
      'x-unit': word,
    },
    { requiredKeys: ['type'] },
  ),
  computed: fc.record({ 'x-formula': fc.string() }),
  table: fc.record({ maxItems: fc.nat() }, { requiredKeys: [] }),
  date: fc.constant({ maxLength: 10 }),
};
const HOLDING = ['table', 'section'] as const;
const FOREIGN: JsonObject = { oneOf: [{ type: 'string' }, { type: 'null' }] };

function node(depth: number): fc.Arbitrary<Omit<FieldNode, 'key'>> {
  const kinds = FIELD_KINDS.filter((kind) => depth > 0 || !HOLDING.includes(kind as 'table'));
  return fc.constantFrom(...kinds).chain((kind) =>
    fc.record({
      kind: fc.constant(kind),
      title: fc.oneof(word, fc.constant('')),
      hint: fc.oneof(word, fc.constant('')),
      required: fc.boolean(),
      limits: limits[kind] ?? fc.constant({}),
      choices: kind === 'choice' || kind === 'choices' ? choices : fc.constant([]),
      group: HOLDING.includes(kind as 'table') ? group(depth - 1) : fc.constant(null),
      rest:
        kind === 'foreign'
          ? rest.map((one) => ({ ...one, schema: { ...one.schema, ...FOREIGN } }))
          : rest,
    }),
  );
}

const KEYS = ['a', 'b', 'c', 'title', 'items', 'required', '__proto__'];

function group(depth: number): fc.Arbitrary<FieldGroup> {
  return fc
    .record({
      keys: fc.uniqueArray(fc.constantFrom(...KEYS), { maxLength: 5 }),
      nodes: fc.array(node(depth), { minLength: 5, maxLength: 5 }),
      alsoRequired: fc.subarray(['ghost']),
    })
    .chain(({ keys, nodes, alsoRequired }) =>
      fc.array(groupRule(keys), { maxLength: keys.length > 1 ? 3 : 0 }).map((rules) => ({
        fields: keys.map((key, n) => ({ ...(nodes[n] as FieldNode), key })),
        rules,
        alsoRequired,
      })),
    );
}

function groupRule(keys: string[]): fc.Arbitrary<GroupRule> {
  const field = fc.constantFrom(...(keys.length > 0 ? keys : ['a']));
  const when: fc.Arbitrary<FieldRule['when']> = fc.oneof(
    fc.record({
      field,
      is: fc.constantFrom('oneOf' as const, 'includes' as const),
      values: fc.array(word, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      field,
      is: fc.constantFrom('atLeast' as const, 'atMost' as const),
      value: fc.integer(),
    }),
    fc.record({ field, is: fc.constant('filled' as const) }),
  );
  const own = fc.record({ when, show: fc.subarray(keys), also: fc.subarray(keys) });
  return fc.oneof(
    own.map(({ when, show, also }) => ({
      when,
      show,
      require: also.filter((key) => !show.includes(key)),
    })),
    fc.constant({ foreign: { if: { required: ['x'] }, then: { required: [] } } }),
  );
}

const tree: fc.Arbitrary<FormTree> = fc.record({ title: word, hint: word, group: group(2), rest });

describe('fromSchema(toSchema(tree))', () => {
  it('is the tree', () => {
    fc.assert(
      fc.property(tree, (before) => {
        expect(fromSchema(toSchema(before))).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });
});

describe('toSchema(fromSchema(form))', () => {
  it.each(Object.values(catalogue).map((form) => [form.key, form] as const))(
    'says the same schema of the form %s, with every hint it had',
    (_, { schema, ui }) => {
      const again = toSchema(fromSchema({ schema, ui }));
      expect(canonicalJson(again.schema)).toBe(canonicalJson(schema));
      expect(again.ui).toMatchObject({ ...ui });
    },
  );

  it('keeps keywords it does not know, at every depth', () => {
    const schema = {
      $id: 'x',
      type: 'object',
      definitions: { d: { type: 'string' } },
      patternProperties: { '^x': {} },
      properties: {
        a: { oneOf: [{ type: 'string' }, { type: 'null' }], title: 'A' },
        t: {
          type: 'array',
          additionalItems: false,
          items: {
            type: 'object',
            title: '行',
            'x-row': 1,
            properties: { n: { type: 'integer', multipleOf: 5, required: ['odd'] } },
          },
        },
        c: {
          type: 'array',
          uniqueItems: true,
          items: { type: 'string', title: 'C', enum: ['x'], 'x-enum-titles': ['甲'] },
        },
      },
      allOf: [
        { if: { required: ['a'] }, then: { minProperties: 2 } },
        { not: { required: ['z'] } },
      ],
      if: { required: ['a'] },
    } as unknown as FormSchema;
    const ui = { a: { 'ui:widget': 'mine' }, t: { items: { n: { 'ui:help': '?' } } } } as FormUi;
    const again = toSchema(fromSchema({ schema, ui }));
    expect(again.schema).toEqual(schema);
    expect(again.ui).toMatchObject(ui);
  });
});
