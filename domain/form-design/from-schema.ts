import { canonicalJson } from '../canonical-json';
import type { FormSchema, FormUi } from '../form';
import type { Json } from '../journal-entry';
import { readCondition } from './condition';
import { kindLimits, kindOf } from './kind-schemas';
import type { FieldKind } from './field-kinds';
import {
  type Choice,
  type FieldGroup,
  type FieldNode,
  type FormTree,
  type GroupRule,
  type JsonObject,
  type Limits,
  NO_REST,
  type Rest,
} from './form-tree';
import { isObject, restOf } from './merge-rest';
import { type DesignedForm, fieldSchema, ownSchema, ownUi, toSchema } from './to-schema';

const LIMITS: readonly (keyof Limits)[] = [
  ...(['type', 'minLength', 'maxLength', 'pattern', 'minimum', 'maximum'] as const),
  ...(['minItems', 'maxItems', 'x-rollup', 'x-unit', 'x-formula', 'x-fact'] as const),
];
const WORDS = ['title', 'description'];
const GROUP = ['properties', 'required', 'allOf'];
const CHOICES = ['enum', 'x-enum-titles'];

/** What the tree says in words of its own, never kept beside it: of the value, and of its rows. */
const SAID: { readonly [kind in FieldKind | 'form']?: readonly [string[], string[]] } = {
  form: [[...WORDS, ...GROUP], []],
  section: [[...WORDS, ...GROUP], []],
  table: [WORDS, GROUP],
  choice: [[...WORDS, ...CHOICES], []],
  choices: [WORDS, CHOICES],
};

/**
 * A form as the designer edits it. Nothing is lost: what the designer cannot edit is kept with the
 * field, the group or the form it belongs to.
 */
export function fromSchema({ schema, ui }: DesignedForm): FormTree {
  const { title = '', description = '' } = schema;
  const group = readGroup(schema, ui);
  const tree: FormTree = { title, hint: description, group, rest: NO_REST };
  const own = toSchema(tree);
  return { ...tree, rest: leftOf({ schema, ui }, own, { kind: 'form', group }) };
}

function readGroup(schema: FormSchema, ui: FormUi): FieldGroup {
  const standing = new Map(Object.entries(schema.properties ?? {}));
  const required = schema.required ?? [];
  const found = new Map(
    [...standing].map(([key, field]) => [
      key,
      readField(key, field, { ui: hintsOf(ui, key), required: required.includes(key) }),
    ]),
  );
  const rules: GroupRule[] = [];
  for (const part of schema.allOf ?? []) rules.push(readRule(part, { ui, standing, found }));
  return {
    fields: inOrder([...found.values()], ui['ui:order']),
    rules,
    alsoRequired: required.filter((key) => !standing.has(key)),
  };
}

interface Reading {
  ui: FormUi;
  /** Declared whatever is chosen. */
  standing: ReadonlyMap<string, FormSchema>;
  /** Read so far; a rule adds the fields it shows. */
  found: Map<string, FieldNode>;
}

function readRule(part: FormSchema, { ui, standing, found }: Reading): GroupRule {
  const { if: condition, then, ...more } = part;
  const when = condition && readCondition(condition);
  if (!when || !then || Object.keys(more).length > 0) return { foreign: part };
  const { properties = {}, required = [], ...others } = then;
  if (Object.keys(others).length > 0 || isEmptyList(then)) return { foreign: part };
  const fields = Object.entries(properties).map(([key, schema]) =>
    readField(key, schema, { ui: hintsOf(ui, key), required: required.includes(key) }),
  );
  const fits = fields.every(
    (node) => !standing.has(node.key) && isSame(found.get(node.key) ?? node, node),
  );
  if (!fits) return { foreign: part };
  for (const node of fields) found.set(node.key, node);
  const show = fields.map(({ key }) => key);
  return { when, show, require: required.filter((key) => !show.includes(key)) };
}

/** Lists the designer would not write; left as they are. */
function isEmptyList({ properties, required }: FormSchema): boolean {
  const empty = properties !== undefined && Object.keys(properties).length === 0;
  return empty || required?.length === 0;
}

function isSame(a: FieldNode, b: FieldNode): boolean {
  return (
    a.required === b.required && canonicalJson(fieldSchema(a)) === canonicalJson(fieldSchema(b))
  );
}

function inOrder(fields: FieldNode[], order: FormUi[string] | undefined): FieldNode[] {
  const asked = Array.isArray(order) ? (order as readonly string[]) : [];
  const place = ({ key }: FieldNode) => (asked.includes(key) ? asked.indexOf(key) : asked.length);
  return fields.sort((a, b) => place(a) - place(b));
}

function hintsOf(ui: FormUi, step: string): FormUi {
  const below = Object.hasOwn(ui, step) ? ui[step] : undefined;
  const isHints = typeof below === 'object' && below !== null && !Array.isArray(below);
  return isHints ? (below as FormUi) : {};
}

function readField(
  key: string,
  schema: FormSchema,
  { ui, required }: { ui: FormUi; required: boolean },
): FieldNode {
  const kind = kindOf(schema, ui);
  const { title = '', description: hint = '' } = schema;
  const group = groupOf(kind, schema, ui);
  const limits = kind === 'foreign' ? {} : limitsOf(schema, kind);
  const choices = choicesOf(kind === 'choices' ? schema.items : schema, kind);
  const node: FieldNode = {
    ...{ kind, key, title, hint, required, limits, choices, group, rest: NO_REST },
  };
  const own = { schema: ownSchema(node) as FormSchema, ui: ownUi(node) as FormUi };
  return { ...node, rest: leftOf({ schema, ui }, own, node) };
}

function groupOf(kind: FieldKind, schema: FormSchema, ui: FormUi): FieldGroup | null {
  if (kind === 'section') return readGroup(schema, ui);
  return kind === 'table' ? readGroup(schema.items ?? {}, hintsOf(ui, 'items')) : null;
}

/** Limits of the field's own; those its kind brings along are not repeated. */
function limitsOf(schema: FormSchema, kind: FieldKind): Limits {
  const brought = kindLimits(kind);
  const own = LIMITS.filter((name) => schema[name] !== undefined && brought[name] === undefined);
  return Object.fromEntries(own.map((name) => [name, schema[name]]));
}

function choicesOf(schema: FormSchema | undefined, kind: FieldKind): Choice[] {
  if (kind !== 'choice' && kind !== 'choices') return [];
  const titles = schema?.['x-enum-titles'] ?? [];
  return (schema?.enum ?? []).map((value, n) => ({ value, title: titles[n] ?? String(value) }));
}

interface Whose {
  kind: FieldKind | 'form';
  group: FieldGroup | null;
}

/** What a form or field says beyond what the designer would write for it. */
function leftOf(form: DesignedForm, own: DesignedForm, { kind, group }: Whose): Rest {
  const [said, saidOfRows] = SAID[kind] ?? [WORDS, []];
  const schema = restOf(form.schema as JsonObject, own.schema as JsonObject);
  const ui = restOf(form.ui as JsonObject, own.ui as JsonObject);
  const hints = ['ui:order', 'ui:enumNames', ...(group?.fields ?? []).map(({ key }) => key)];
  return { schema: without(schema, said, saidOfRows), ui: without(ui, hints, hints) };
}

/** Leaves out names of this level, and others of the rows below. */
function without(rest: JsonObject, own: readonly string[], ofRows: readonly string[]): JsonObject {
  const kept = Object.entries(rest).filter(([name]) => !own.includes(name));
  const below = kept.map(([name, value]): [string, Json] => {
    const isRow = name === 'items' && isObject(value) && ofRows.length > 0;
    return [name, isRow ? { ...without(value, ofRows, []) } : value];
  });
  const isLeft = ([name, value]: [string, Json]) =>
    name !== 'items' || !isObject(value) || Object.keys(value).length > 0;
  return Object.fromEntries(below.filter(isLeft));
}
