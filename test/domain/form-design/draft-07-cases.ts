import type { FormSchema } from '../../../domain/form';

/** One value and whether draft-07 says it fits; a group is about one schema. */
export interface Draft07Group {
  description: string;
  schema: FormSchema;
  fits: readonly unknown[];
  misfits: readonly unknown[];
}

const EVERY_TYPE = [null, true, 0, 1.5, '', 'x', [], [1], {}, { a: 1 }] as const;
const except = (isLeftOut: (value: unknown) => boolean) =>
  EVERY_TYPE.filter((value) => !isLeftOut(value));
const isText = (value: unknown) => typeof value === 'string';
const isNumber = (value: unknown) => typeof value === 'number';
const isList = (value: unknown) => Array.isArray(value);
const isObject = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const of = (isMember: (value: unknown) => boolean) => EVERY_TYPE.filter(isMember);
const LONG = '字'.repeat(3);

const types: Draft07Group[] = [
  ...(
    [
      ['string', isText],
      ['number', isNumber],
      ['boolean', (value: unknown) => typeof value === 'boolean'],
      ['array', isList],
      ['object', isObject],
    ] as const
  ).map(([type, isMember]) => ({
    description: `type ${type}`,
    schema: { type },
    fits: of(isMember),
    misfits: except(isMember),
  })),
  {
    description: 'type integer: a number without a fraction, however it is written',
    schema: { type: 'integer' },
    fits: [0, -3, 1.0, 1e3, -0, 9_007_199_254_740_991],
    misfits: [0.5, -1.1, 1e-1, '1', true, null, [1]],
  },
];

const texts: Draft07Group[] = [
  {
    description: 'minLength counts characters, not code units, and texts alone',
    schema: { minLength: 2 },
    fits: ['ab', LONG, '👍👍', ...except(isText)],
    misfits: ['', 'a', '👍'],
  },
  {
    description: 'maxLength counts characters, not code units',
    schema: { maxLength: 2 },
    fits: ['', 'ab', '👍👍', ...except(isText)],
    misfits: ['abc', LONG, '👍👍👍'],
  },
  { description: 'minLength 0', schema: { minLength: 0 }, fits: [''], misfits: [] },
  {
    description: 'pattern is not anchored',
    schema: { pattern: 'b+' },
    fits: ['b', 'abbc', ...except(isText)],
    misfits: ['', 'ac'],
  },
  {
    description: 'pattern that is anchored',
    schema: { pattern: '^a*$' },
    fits: ['', 'aaa'],
    misfits: ['ab', 'ba', 'a\nb'],
  },
  {
    description: 'pattern knows scripts and whole characters',
    schema: { pattern: '^\\p{Script=Han}.$' },
    fits: ['字👍', '字a'],
    misfits: ['a字', '字', '👍字'],
  },
  {
    description: 'pattern \\S refuses blanks of every script',
    schema: { pattern: '\\S' },
    fits: [' x '],
    misfits: ['', ' ', '\u3000', '\u00a0\t'],
  },
  {
    description: 'format date',
    schema: { format: 'date' },
    fits: ['2026-05-06', '2024-02-29', '2000-02-29', ...except(isText)],
    misfits: [
      '',
      '2026-02-30',
      '2023-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-5-6',
      '20260506',
    ].concat(['2026-05-06T00:00', '2026/05/06', '2026-00-10', '2026-01-00', '２０２６-05-06']),
  },
  {
    description: 'format uri',
    schema: { format: 'uri' },
    fits: ['https://example.org/a?b=c#d', 'http://localhost', ...except(isText)],
    misfits: ['', 'example.org', '//example.org', '甲', 'http://a b'],
  },
];

const numbers: Draft07Group[] = [
  {
    description: 'minimum includes the limit',
    schema: { minimum: 1.1 },
    fits: [1.1, 2, ...except(isNumber)],
    misfits: [0.6, -2, 1.0999],
  },
  {
    description: 'minimum below zero',
    schema: { minimum: -2 },
    fits: [-2, -2.0, 0],
    misfits: [-2.0001, -3],
  },
  {
    description: 'maximum includes the limit',
    schema: { maximum: 3 },
    fits: [3, 2.6, -5, ...except(isNumber).filter((one) => one !== 3)],
    misfits: [3.5, 300],
  },
  {
    description: 'maximum 0 is a limit',
    schema: { maximum: 0 },
    fits: [0, -0, -1],
    misfits: [0.1, 1],
  },
];

const choices: Draft07Group[] = [
  {
    description: 'enum of several types',
    schema: { enum: [6, '6', true] },
    fits: [6, '6', true, 6.0],
    misfits: [false, 'true', 1, 0, null, [6], {}],
  },
  {
    description: 'enum: false is not 0, and 0 is not false',
    schema: { enum: [false] },
    fits: [false],
    misfits: [0, '', null, []],
  },
  { description: 'enum: 0 is not false', schema: { enum: [0] }, fits: [0, -0], misfits: [false] },
  { description: 'const text', schema: { const: 'a' }, fits: ['a'], misfits: ['b', '', ['a']] },
  { description: 'const 1 is not true', schema: { const: 1 }, fits: [1, 1.0], misfits: [true] },
  { description: 'const false', schema: { const: false }, fits: [false], misfits: [0, ''] },
];

/** Forms ask what a list contains in conditions alone. */
const whenList = (contains: FormSchema): FormSchema => ({
  properties: { v: {} },
  if: { properties: { v: { contains } }, required: ['v'] },
  then: { required: ['w'] },
});

const lists: Draft07Group[] = [
  {
    description: 'minItems',
    schema: { minItems: 1 },
    fits: [[1], [1, 2], ...except(isList)],
    misfits: [[]],
  },
  {
    description: 'maxItems',
    schema: { maxItems: 2 },
    fits: [[], [1, 2], ...except(isList)],
    misfits: [[1, 2, 3]],
  },
  {
    description: 'uniqueItems compares by content',
    schema: { uniqueItems: true },
    fits: [[], [1, 2], [1, true], [0, false], ['1', 1], [{ a: 1 }, { a: 2 }], [[1], [2]]],
    misfits: [
      [1, 1],
      [1.0, 1],
      [
        { a: 1, b: 2 },
        { b: 2, a: 1 },
      ],
      [[1], [1]],
      [null, null],
    ],
  },
  {
    description: 'uniqueItems false asks for nothing',
    schema: { uniqueItems: false },
    fits: [
      [1, 1],
      ['x', 'x'],
    ],
    misfits: [],
  },
  {
    description: 'items holds for every element',
    schema: { items: { type: 'integer' } },
    fits: [[], [1, 2], ...except(isList)],
    misfits: [['a'], [1, 'a'], [1.5]],
  },
  {
    description: 'items within items',
    schema: { items: { type: 'array', items: { minimum: 5 } } },
    fits: [[[5], []], []],
    misfits: [[[4]], [5]],
  },
  {
    description: 'contains asks for one, and of lists alone',
    schema: whenList({ minimum: 5 }),
    fits: [{}, { v: [] }, { v: [1, 2] }, { v: [5], w: 0 }],
    misfits: [{ v: [3, 5] }, { v: [9] }, { v: ['x'] }, { v: 3 }],
  },
  {
    description: 'contains with const',
    schema: whenList({ const: 'b' }),
    fits: [{ v: ['a'] }, { v: [] }, { v: ['b'], w: 0 }],
    misfits: [{ v: ['a', 'b'] }, { v: ['b', 'b'] }],
  },
];

const groups: Draft07Group[] = [
  {
    description: 'properties speak of those present, and of objects alone',
    schema: { properties: { foo: { type: 'integer' }, bar: { type: 'string' } } },
    fits: [{}, { foo: 1 }, { foo: 1, bar: 'b' }, { other: [] }, ...except(isObject)],
    misfits: [{ foo: 'x' }, { foo: 1, bar: 2 }, { bar: {} }],
  },
  {
    description: 'properties named like those of every object',
    schema: { properties: { toString: { maxLength: 1 } }, required: ['length'] },
    fits: [{ length: 1 }, { length: 0, toString: 'x' }, [], 'x'],
    misfits: [{}, { toString: 'x' }, { length: 1, toString: 'xy' }],
  },
  {
    description: 'required asks for presence, not for content',
    schema: { required: ['foo'] },
    fits: [{ foo: 1 }, { foo: '' }, { foo: null }, ...except(isObject)],
    misfits: [{}, { bar: 1 }],
  },
  {
    description: 'required of several',
    schema: { required: ['foo', 'bar'] },
    fits: [{ foo: 1, bar: 2 }],
    misfits: [{ foo: 1 }, { bar: 1 }, {}],
  },
  {
    description: 'keys with marks of pointers and regular expressions',
    schema: { properties: { 'a/b': { type: 'number' }, 'c~d': { type: 'number' }, 'e"f': {} } },
    fits: [{ 'a/b': 1, 'c~d': 1 }, { 'e"f': 'any' }],
    misfits: [{ 'a/b': 'x' }, { 'c~d': 'x' }],
  },
];

const branches: Draft07Group[] = [
  {
    description: 'allOf asks for all',
    schema: { allOf: [{ required: ['bar'] }, { required: ['foo'] }] },
    fits: [{ foo: 1, bar: 2 }],
    misfits: [{ foo: 1 }, { bar: 1 }, {}],
  },
  {
    description: 'allOf beside keywords of its own',
    schema: { minimum: 3, allOf: [{ maximum: 9 }, { enum: [2, 3, 4, 10] }] },
    fits: [3, 4],
    misfits: [2, 5, 10],
  },
  {
    description: 'if with then and else',
    schema: { if: { maximum: 0 }, then: { minimum: -10 }, else: { minimum: 5 } },
    fits: [-1, 0, 5, 6, -10],
    misfits: [-100, 3, 1],
  },
  {
    description: 'if without else',
    schema: { if: { enum: ['a'] }, then: { minLength: 2 } },
    fits: ['b', 'bb', 3],
    misfits: ['a'],
  },
  {
    description: 'a condition that reads and requires a field, as rules are written',
    schema: {
      properties: { kind: { type: 'string' } },
      allOf: [
        {
          if: { properties: { kind: { enum: ['x'] } }, required: ['kind'] },
          then: { properties: { more: { type: 'string', minLength: 1 } }, required: ['more'] },
        },
      ],
    },
    fits: [{}, { kind: 'y' }, { kind: 'x', more: 'z' }, { more: 5 }],
    misfits: [{ kind: 'x' }, { kind: 'x', more: '' }, { kind: 'x', more: 5 }],
  },
  {
    description: 'a condition upon a figure',
    schema: {
      properties: { n: {} },
      if: { properties: { n: { minimum: 10 } }, required: ['n'] },
      then: { required: ['why'] },
    },
    fits: [{ n: 9 }, {}, { n: 10, why: '' }],
    misfits: [{ n: 10 }, { n: 11.5 }],
  },
  {
    description: 'a condition upon several choices',
    schema: {
      properties: { a: {} },
      if: { properties: { a: { contains: { enum: ['x', 'y'] } } }, required: ['a'] },
      then: { required: ['b'] },
    },
    fits: [{ a: [] }, { a: ['z'] }, { a: ['y'], b: 1 }, {}],
    misfits: [{ a: ['x'] }, { a: ['z', 'y'] }],
  },
  {
    description: 'not, in a condition',
    schema: {
      properties: { a: {} },
      if: { not: { required: ['a'] } },
      then: { required: ['b'] },
    },
    fits: [{ a: 1 }, { b: 1 }],
    misfits: [{}, { c: 1 }],
  },
];

const annotations: Draft07Group[] = [
  {
    description: 'annotations judge nothing',
    schema: {
      ...{ title: '甲', description: '乙', default: 7, 'x-unit': '人', 'x-rollup': 'sum' },
      ...{ 'x-formula': 'a + b', 'x-pick': 'unit', 'x-masked': true, 'x-enum-titles': ['丙'] },
    },
    fits: EVERY_TYPE,
    misfits: [],
  },
];

/** Draft-07 as far as forms use it, keyword by keyword; written after the cases of its public test suite. */
export const DRAFT_07_CASES: readonly Draft07Group[] = [
  ...[...types, ...texts, ...numbers, ...choices, ...lists],
  ...[...groups, ...branches, ...annotations],
];
