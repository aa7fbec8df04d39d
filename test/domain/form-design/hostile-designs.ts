import type { DesignFaultCode } from '../../../domain/form-design/design-fault';

/** A design as an attacker or a careless import would bring it. */
export interface HostileDesign {
  name: string;
  expected: DesignFaultCode;
  schema: unknown;
  ui?: unknown;
}

const text = { type: 'string', title: '甲', maxLength: 9 };
const form = (properties: object, more: object = {}): object => ({
  type: 'object',
  title: '表',
  properties,
  ...more,
});
const field = (more: object): object => form({ a: { ...text, ...more } });
const reading = (name: string, then: object): object => ({
  if: { properties: { [name]: { enum: ['x'] } }, required: [name] },
  then,
});

function nested(levels: number, step: (inner: object) => object, innermost: object): object {
  let schema = innermost;
  for (let level = 0; level < levels; level += 1) schema = step(schema);
  return schema;
}

const section = (inner: object): object => ({ ...form({ a: inner }), title: '组' });
const table = (inner: object): object => ({
  ...{ type: 'array', title: '表', maxItems: 9, items: form({ a: inner }) },
});
const keyed = (key: string): object => JSON.parse(`{"${key}":${JSON.stringify(text)}}`) as object;

const RESERVED = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf'];
const MALFORMED = ['a.b', 'a/b', 'a b', '1a', '', 'a_b', '甲', 'a'.repeat(41), '../a', 'a~b'];
const KEYWORDS = {
  oneOf: [{}],
  anyOf: [{}],
  patternProperties: { '(a+)+$': {} },
  additionalProperties: false,
  propertyNames: { pattern: '(a+)+$' },
  dependencies: { a: ['b'] },
  multipleOf: 1e-300,
  contentMediaType: 'text/html',
  minProperties: 1e9,
  'x-unknown': 1,
};
const MISTYPED = {
  type: ['string', 'null'],
  title: { toString: 'x' },
  maxLength: '9',
  minLength: -1,
  minimum: '0',
  pattern: { source: 'x' },
  enum: 'abc',
  required: 'a',
  properties: [text],
  allOf: {},
  items: [text],
  format: 'regex',
  'x-enum-titles': [1],
};

/** More than sixty ways to harm a server or a reader by a form, and what each is refused for. */
export const hostileDesigns: HostileDesign[] = [
  ...[null, 1, 'x', [], true].map((schema) => ({
    name: `is ${JSON.stringify(schema)}`,
    expected: 'formMalformed' as const,
    schema,
  })),
  { name: 'is no object', expected: 'formMalformed', schema: { type: 'string', title: 'x' } },
  {
    name: 'has hints that are a list',
    expected: 'formMalformed',
    schema: form({ a: text }),
    ui: [],
  },
  {
    name: 'is nested 10,000 levels deep by sections',
    expected: 'formTooDeep',
    schema: nested(10_000, section, text),
  },
  {
    name: 'is nested 10,000 levels deep by allOf',
    expected: 'formTooDeep',
    schema: nested(10_000, (inner) => ({ allOf: [inner] }), text),
  },
  {
    name: 'is nested 10,000 levels deep by not',
    expected: 'formTooDeep',
    schema: form({ a: text }, { if: nested(10_000, (inner) => ({ not: inner }), {}) }),
  },
  {
    name: 'has hints 10,000 levels deep',
    expected: 'formTooDeep',
    schema: form({ a: text }),
    ui: nested(10_000, (a) => ({ a }), {}),
  },
  {
    name: 'has six sections within each other',
    expected: 'groupsTooDeep',
    schema: nested(6, section, text),
  },
  {
    name: 'has six tables within each other',
    expected: 'groupsTooDeep',
    schema: form({ a: nested(6, table, text) }),
  },
  {
    name: 'offers a million choices',
    expected: 'formTooLarge',
    schema: field({ enum: Array.from({ length: 1_000_000 }, (_, n) => String(n)) }),
  },
  {
    name: 'offers 2,000 choices',
    expected: 'choicesTooMany',
    schema: field({ enum: Array.from({ length: 2_000 }, (_, n) => String(n)) }),
  },
  {
    name: 'has 15,000 fields',
    expected: 'formTooLarge',
    schema: form(Object.fromEntries(Array.from({ length: 15_000 }, (_, n) => [`a${n}`, text]))),
  },
  {
    name: 'has 1,000 fields',
    expected: 'tooManyFields',
    schema: form(
      Object.fromEntries(
        Array.from({ length: 1_000 }, (_, n) => [`a${n}`, { ...text, title: `甲${n}` }]),
      ),
    ),
  },
  {
    name: 'has 400 rules',
    expected: 'rulesTooMany',
    schema: form(
      { a: text },
      { allOf: Array.from({ length: 400 }, () => reading('a', { required: ['a'] })) },
    ),
  },
  {
    name: 'has a title of 10 MB',
    expected: 'formTooLarge',
    schema: field({ title: 'x'.repeat(10_000_000) }),
  },
  {
    name: 'has a title of 5,000 characters',
    expected: 'wordsTooLong',
    schema: field({ title: '长'.repeat(5_000) }),
  },
  {
    name: 'has a hint of 5,000 characters',
    expected: 'wordsTooLong',
    schema: field({ description: '长'.repeat(5_000) }),
  },
  { name: 'has a title of blanks', expected: 'titleMissing', schema: field({ title: ' \u3000 ' }) },
  { name: 'has no field', expected: 'noFields', schema: form({}) },
  ...RESERVED.map((key) => ({
    name: `calls a field ${key}`,
    expected: 'keyReserved' as const,
    schema: form(keyed(key)),
  })),
  ...MALFORMED.map((key) => ({
    name: `calls a field “${key.slice(0, 6)}”`,
    expected: 'keyMalformed' as const,
    schema: form({ [key]: text }),
  })),
  {
    name: 'calls a field of a branch __proto__',
    expected: 'keyReserved',
    schema: form({ a: text }, { allOf: [reading('a', { properties: keyed('__proto__') })] }),
  },
  ...['https://evil.example/x.json', 'file:///etc/passwd', '#', '#/definitions/a'].map((to) => ({
    name: `refers to ${to}`,
    expected: 'referenceForbidden' as const,
    schema: form({ a: { title: '甲', $ref: to } }),
  })),
  {
    name: 'refers to itself without end',
    expected: 'referenceForbidden',
    schema: form({ a: { $ref: '#' } }, { definitions: { a: { $ref: '#/definitions/a' } } }),
  },
  ...Object.entries(KEYWORDS).map(([keyword, value]) => ({
    name: `uses ${keyword}`,
    expected: 'keywordUnknown' as const,
    schema: field({ [keyword]: value }),
  })),
  ...Object.entries(MISTYPED).map(([keyword, value]) => ({
    name: `says ${keyword} wrongly`,
    expected: 'keywordMalformed' as const,
    schema: field({ [keyword]: value }),
  })),
  {
    name: 'has a pattern of 5,000 characters',
    expected: 'patternTooLong',
    schema: field({ pattern: 'a?'.repeat(2_500) }),
  },
  {
    name: 'has a pattern that does not parse',
    expected: 'patternBroken',
    schema: field({ pattern: '(' }),
  },
  {
    name: 'takes text without end',
    expected: 'lengthUnlimited',
    schema: form({ a: { type: 'string', title: '甲' } }),
  },
  {
    name: 'takes text of a gigabyte',
    expected: 'lengthUnlimited',
    schema: field({ maxLength: 1e9 }),
  },
  {
    name: 'takes rows without end',
    expected: 'rowsUnlimited',
    schema: form({ t: { type: 'array', title: '表', items: form({ a: text }) } }),
  },
  {
    name: 'compares every row with every other',
    expected: 'comparisonCostly',
    schema: form({ t: { ...table(text), uniqueItems: true } }),
  },
  { name: 'can never be filled in', expected: 'limitsCross', schema: field({ minLength: 10 }) },
  {
    name: 'asks for what is not there',
    expected: 'requiredUnknown',
    schema: form({ a: text }, { required: ['b'] }),
  },
  {
    name: 'asks for a column that is not there',
    expected: 'requiredUnknown',
    schema: form({ t: { ...table(text), items: form({ a: text }, { required: ['b'] }) } }),
  },
  {
    name: 'has rules that wait for each other',
    expected: 'ruleReadsLater',
    schema: form(
      {},
      {
        allOf: [
          reading('b', { properties: { a: text } }),
          reading('a', { properties: { b: { ...text, title: '乙' } } }),
        ],
      },
    ),
  },
  {
    name: 'has a rule that holds while nothing is filled in',
    expected: 'ruleUnguarded',
    schema: form(
      { a: text },
      { allOf: [{ if: { properties: { a: { enum: ['x'] } } }, then: { required: ['a'] } }] },
    ),
  },
  {
    name: 'has two fields of one name',
    expected: 'titleTaken',
    schema: form({ a: text, b: text }),
  },
  {
    name: 'has two choices of one value',
    expected: 'choiceTaken',
    schema: field({ enum: ['x', 'x'] }),
  },
  { name: 'has no choices', expected: 'choicesMissing', schema: field({ enum: [] }) },
  {
    name: 'has a field without a type',
    expected: 'typeMissing',
    schema: form({ a: { title: '甲' } }),
  },
  ...['html', 'script', 'file', 'MyWidget'].map((widget) => ({
    name: `asks for the widget ${widget}`,
    expected: 'hintUnknown' as const,
    schema: field({}),
    ui: { a: { 'ui:widget': widget } },
  })),
  {
    name: 'brings markup by a hint',
    expected: 'hintUnknown',
    schema: field({}),
    ui: { a: { 'ui:enableMarkdownInDescription': true } },
  },
  {
    name: 'keeps the number of a person as a fact',
    expected: 'factPersonal',
    schema: field({ 'x-masked': true, 'x-fact': '证件号' }),
  },
  {
    name: 'keeps a register of people as a fact',
    expected: 'factPersonal',
    schema: form({
      t: {
        ...{ type: 'array', title: '名册', maxItems: 9, 'x-fact': '名册' },
        items: form({ a: { ...text, 'x-masked': true } }),
      },
    }),
  },
  {
    name: 'states a fact in every row of a table',
    expected: 'factMisplaced',
    schema: form({ t: table({ ...text, 'x-fact': '会员数' }) }),
  },
  {
    name: 'states one fact twice',
    expected: 'factTaken',
    schema: form({
      a: { ...text, 'x-fact': '会员数' },
      b: { ...text, title: '乙', 'x-fact': '会员数' },
    }),
  },
  {
    name: 'adds up ratios over units',
    expected: 'rollupOfRatio',
    schema: form({
      n: { type: 'number', title: '数' },
      x: { type: 'number', title: '得数', 'x-formula': '1 / n', 'x-rollup': 'sum' },
    }),
  },
  {
    name: 'would stop the renderer by its order',
    expected: 'orderIncomplete',
    schema: field({}),
    ui: { 'ui:order': [] },
  },
  ...(
    [
      ['', 'formulaMissing'],
      ['1'.repeat(501), 'formulaTooLong'],
      ['require(1)', 'formulaUnknownFunction'],
      ['a; b', 'formulaMalformed'],
      ['round(n, 99)', 'formulaArguments'],
      ['constructor', 'formulaUnknownField'],
      ['1 + t.a', 'formulaListAlone'],
      ['a + 1', 'formulaNotNumber'],
      ['x + 1', 'formulaCycle'],
    ] as const
  ).map(([formula, expected]) => ({
    name: `calculates ${formula.slice(0, 20)}`,
    expected,
    schema: form({
      ...{ a: text, n: { type: 'number', title: '数' } },
      t: { ...table({ type: 'number', title: '数' }), title: '行' },
      x: { type: 'number', title: '得数', 'x-formula': formula },
    }),
  })),
];
