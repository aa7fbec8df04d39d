import { canonicalJson } from '../canonical-json';
import type { FormSchema, FormUi } from '../form';
import { DATE_TIME, DOCUMENT_NUMBER, type FieldKind, ID_NUMBER, PHONE } from './field-kinds';
import type { PickedKind } from './picked-values';
import { timeWindowSchema, timeWindowUi } from './time-window-field';

/** A stored attachment as a body names it. */
export const ATTACHMENT_ROW = {
  type: 'object',
  title: '附件',
  'x-attachment': true,
  properties: {
    id: { type: 'string', title: '附件编号', pattern: '^[A-Za-z0-9_-]{1,64}$', maxLength: 64 },
    name: { type: 'string', title: '文件名', minLength: 1, maxLength: 255, pattern: '\\S' },
    size: { type: 'integer', title: '大小（字节）', minimum: 0, maximum: 104_857_600 },
  },
  required: ['id', 'name', 'size'],
} as const satisfies FormSchema;

interface KindSchema {
  /** Keywords that every field of the kind has, and by which it is told. */
  readonly limits: FormSchema;
  /** Hints that every field of the kind has. */
  readonly hints: FormUi;
  /** Hints by which it is told from kinds of the same keywords. */
  readonly told?: FormUi;
}

const text = (more: FormSchema = {}): FormSchema => ({ type: 'string', ...more });
const plain = (limits: FormSchema): KindSchema => ({ limits, hints: {} });

const picked = (pick: PickedKind): KindSchema => ({
  limits: text({ 'x-pick': pick, maxLength: 64 }),
  hints: { 'ui:widget': 'pick' },
});

const KIND_SCHEMAS = {
  line: plain(text()),
  paragraph: {
    limits: text(),
    hints: { 'ui:widget': 'textarea' },
    told: { 'ui:widget': 'textarea' },
  },
  number: plain({}),
  computed: { limits: { type: 'number' }, hints: { 'ui:field': 'computed' } },
  date: plain(text({ format: 'date' })),
  dateTime: { limits: text({ pattern: DATE_TIME }), hints: { 'ui:widget': 'dateTime' } },
  timeWindow: { limits: timeWindowSchema, hints: timeWindowUi },
  yesNo: {
    limits: { type: 'boolean' },
    hints: { 'ui:widget': 'radio', 'ui:enumNames': ['是', '否'] },
  },
  choice: plain(text()),
  choices: {
    limits: { type: 'array', uniqueItems: true },
    hints: { 'ui:widget': 'checkboxes' },
  },
  unit: picked('unit'),
  person: picked('person'),
  phone: plain(text({ pattern: PHONE })),
  idNumber: plain(text({ pattern: ID_NUMBER, 'x-masked': true })),
  documentNumber: plain(text({ pattern: DOCUMENT_NUMBER })),
  attachments: {
    limits: { type: 'array' },
    hints: { 'ui:field': 'attachments', items: { 'ui:order': ['id', 'name', 'size'] } },
  },
  table: plain({ type: 'array' }),
  section: plain({ type: 'object' }),
  instruction: {
    limits: text({ maxLength: 0 }),
    hints: { 'ui:field': 'instruction' },
    told: { 'ui:field': 'instruction' },
  },
  foreign: plain({}),
} as const satisfies Record<FieldKind, KindSchema>;

/** Keywords that every field of a kind has. */
export function kindLimits(kind: FieldKind): FormSchema {
  return KIND_SCHEMAS[kind].limits;
}

/** Hints that every field of a kind has. */
export function kindHints(kind: FieldKind): FormUi {
  return KIND_SCHEMAS[kind].hints;
}

/** The most particular kinds first: a phone number is a line, too. */
const TOLD_IN_ORDER: readonly FieldKind[] = [
  ...(['timeWindow', 'attachments', 'choices', 'table', 'section', 'yesNo', 'computed'] as const),
  ...(['number', 'choice', 'instruction', 'paragraph', 'date', 'dateTime'] as const),
  ...(['unit', 'person', 'phone', 'idNumber', 'documentNumber', 'line'] as const),
];

function has(whole: object, part: object): boolean {
  const known = new Map<string, unknown>(Object.entries(whole));
  return Object.entries(part).every(
    ([name, value]) => known.has(name) && canonicalJson(known.get(name)) === canonicalJson(value),
  );
}

const MORE_TOLD: Partial<Record<FieldKind, (schema: FormSchema) => boolean>> = {
  number: ({ type, enum: values }) =>
    (type === 'integer' || type === 'number') && values === undefined,
  computed: (schema) => typeof schema['x-formula'] === 'string',
  choice: ({ enum: values }) => values !== undefined,
  choices: ({ items }) => items?.type === 'string' && items.enum !== undefined,
  attachments: ({ items }) => items?.['x-attachment'] === true,
  table: ({ items }) => items?.type === 'object' && items.properties !== undefined,
  section: ({ properties }) => properties !== undefined,
};

/** The kind of field a schema describes; `foreign` where the designer knows none. */
export function kindOf(schema: FormSchema, ui: FormUi): FieldKind {
  const kind = TOLD_IN_ORDER.find((one) => {
    const known: KindSchema = KIND_SCHEMAS[one];
    const told = has(schema, known.limits) && (!known.told || has(ui, known.told));
    return told && (MORE_TOLD[one]?.(schema) ?? true);
  });
  return kind ?? 'foreign';
}
