import type { TFunction } from 'i18next';
import type { FormBody, FormSchema } from '../../../../domain/form';
import type { FieldKind } from '../../../../domain/form-design/field-kinds';
import type { Choice, FieldNode, Limits } from '../../../../domain/form-design/form-tree';
import { namedChoices } from '../../../../domain/form-design/new-field';
import { type Rollup, ROLLUPS_OF_KIND } from '../../../../domain/rollup';
import type { DesignedForm } from '../../../../domain/form-design/to-schema';

type Say = TFunction<'formDesigner'>;
type Part = readonly [name: string, schema: FormSchema];

const whole = (title: string, maximum: number): FormSchema => ({
  type: 'integer',
  title,
  minimum: 1,
  maximum,
});
const number = (title: string): FormSchema => ({ type: 'number', title });
const yesNo = (title: string): FormSchema => ({ type: 'boolean', title });

function numberParts(t: Say): Part[] {
  return [
    ['isWhole', yesNo(t('inspect.isWhole'))],
    ['unit', { type: 'string', title: t('inspect.unit'), maxLength: 10 }],
    ['minimum', number(t('inspect.minimum'))],
    ['maximum', number(t('inspect.maximum'))],
  ];
}

function choiceParts(t: Say): Part[] {
  const title: FormSchema = { type: 'string', title: t('inspect.choice'), maxLength: 100 };
  const items: FormSchema = {
    type: 'object',
    properties: { title, value: { type: 'string' } },
    required: ['title'],
  };
  return [['choices', { type: 'array', title: t('inspect.choices'), minItems: 1, items }]];
}

/** What may be set of a field of each kind, besides its words. */
function ownParts(kind: FieldKind, t: Say): Part[] {
  switch (kind) {
    case 'line':
      return [['maxLength', whole(t('inspect.maxLength'), 1_000)]];
    case 'paragraph':
      return [['maxLength', whole(t('inspect.maxLength'), 50_000)]];
    case 'number':
      return numberParts(t);
    case 'computed':
      return [['unit', { type: 'string', title: t('inspect.unit'), maxLength: 10 }]];
    case 'choice':
    case 'choices':
      return choiceParts(t);
    case 'attachments':
      return [['maxItems', whole(t('inspect.maxFiles'), 100)]];
    case 'table':
      return [
        ['maxItems', whole(t('inspect.maxRows'), 1_000)],
        ['hasTotals', yesNo(t('inspect.hasTotals'))],
      ];
    case 'date':
    case 'dateTime':
    case 'timeWindow':
    case 'yesNo':
    case 'unit':
    case 'person':
    case 'phone':
    case 'idNumber':
    case 'documentNumber':
    case 'section':
    case 'instruction':
    case 'foreign':
      return [];
  }
}

/** What else is known of the field an inspector is for. */
interface FieldStanding {
  /** A column of a table, which says nothing of the unit as a whole. */
  isInRow: boolean;
  /** Calculated as a ratio, which adds up to nothing. */
  isRatio: boolean;
}

function rollupParts(kind: FieldKind, t: Say, { isRatio }: FieldStanding): Part[] {
  const all: readonly Rollup[] = ROLLUPS_OF_KIND[kind];
  const ways = isRatio ? all.filter((way) => way !== 'sum') : all;
  if (ways.length === 0) return [];
  const titles = ways.map((way) => t(`inspect.rollups.${way}`));
  const title = t('inspect.rollup');
  return [['rollup', { type: 'string', title, enum: ways, 'x-enum-titles': titles }]];
}

/** Kinds of fields that may state one value of the unit as a whole, and nothing of a person. */
const STATING: readonly FieldKind[] = [
  ...(['line', 'paragraph', 'number', 'date', 'dateTime', 'yesNo'] as const),
  ...(['choice', 'choices', 'documentNumber', 'table', 'computed'] as const),
];

function factPart(t: Say): Part {
  return [
    'fact',
    {
      ...{ type: 'string', title: t('inspect.fact'), description: t('inspect.factHint') },
      maxLength: 40,
    },
  ];
}

/** The inspector of one kind of field: a form like any other. */
export function inspectorForm(kind: FieldKind, t: Say, standing: FieldStanding): DesignedForm {
  const mayBeAsked = kind !== 'instruction' && kind !== 'section' && kind !== 'computed';
  const parts: Part[] = [
    ['title', { type: 'string', title: t('inspect.title'), minLength: 1, maxLength: 100 }],
    ['hint', { type: 'string', title: t('inspect.hint'), maxLength: 2_000 }],
    ...(mayBeAsked ? [['required', yesNo(t('inspect.required'))] as const] : []),
    ...ownParts(kind, t),
    ...rollupParts(kind, t, standing),
    ...(STATING.includes(kind) && !standing.isInRow ? [factPart(t)] : []),
  ];
  return {
    schema: { type: 'object', properties: Object.fromEntries(parts), required: ['title'] },
    ui: {
      'ui:order': parts.map(([name]) => name),
      hint: { 'ui:widget': 'textarea', 'ui:options': { rows: 2 } },
      fact: { 'ui:widget': 'factKey' },
      choices: {
        'ui:options': { addButtonText: t('inspect.addChoice') },
        items: { 'ui:order': ['title', 'value'], value: { 'ui:widget': 'hidden' } },
      },
    },
  };
}

/** A field as its inspector shows it. */
export function inspectedBody({
  title,
  hint,
  required,
  limits,
  choices,
  rest,
}: FieldNode): FormBody {
  const { type, maxLength, minimum, maximum, maxItems } = limits;
  const options = rest.ui['ui:options'];
  const body = {
    ...{ title, hint, required, maxLength, minimum, maximum, maxItems },
    isWhole: type === 'integer',
    rollup: limits['x-rollup'],
    unit: limits['x-unit'],
    fact: limits['x-fact'],
    choices: choices.map((one) => ({ title: one.title, value: String(one.value) })),
    hasTotals: JSON.stringify(options ?? {}).includes('"totals":true'),
  };
  const given = Object.entries(body).filter(([, value]) => value !== undefined && value !== '');
  return Object.fromEntries(given) as FormBody;
}

function limitsFrom({ kind, limits }: FieldNode, body: FormBody): Limits {
  const { maxLength, minimum, maximum, maxItems, unit, fact, rollup } = body;
  const numeric = {
    type: body['isWhole'] === true ? 'integer' : 'number',
    ...{ minimum, maximum },
  };
  const stated = { 'x-fact': typeof fact === 'string' ? fact.trim() || undefined : undefined };
  const next = {
    ...limits,
    ...stated,
    'x-rollup': rollup,
    maxLength,
    maxItems,
    ...(kind === 'number' ? numeric : {}),
    'x-unit': unit,
  };
  const given = Object.entries(next).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(given);
}

function choicesFrom({ choices }: FieldNode, body: FormBody): Choice[] {
  const rows = (body['choices'] ?? []) as { title?: string; value?: string }[];
  const fresh = namedChoices(
    rows.map((_, n) => `\u0000${n}`),
    choices,
  );
  return rows.map(({ title = '', value }, n) => {
    const known = choices.find((one) => String(one.value) === value);
    const isRepeated = rows.findIndex((one) => one.value === value) < n;
    const own = known && !isRepeated ? known.value : (fresh[n]?.value ?? title);
    return { value: own, title };
  });
}

function uiFrom({ kind, rest }: FieldNode, body: FormBody): FieldNode['rest'] {
  if (kind !== 'table') return rest;
  const { 'ui:options': options, ...ui } = rest.ui;
  const { totals: _, ...others } = (options ?? {}) as Record<string, string>;
  const next = { ...others, ...(body['hasTotals'] === true ? { totals: true } : {}) };
  return { ...rest, ui: Object.keys(next).length > 0 ? { ...ui, 'ui:options': next } : ui };
}

/** The field as somebody left its inspector. */
export function inspectedNode(node: FieldNode, body: FormBody): FieldNode {
  const { title = '', hint = '', required = false } = body as Partial<FieldNode>;
  const hasChoices = node.kind === 'choice' || node.kind === 'choices';
  return {
    ...node,
    ...{ title, hint, required },
    limits: limitsFrom(node, body),
    choices: hasChoices ? choicesFrom(node, body) : node.choices,
    rest: uiFrom(node, body),
  };
}
