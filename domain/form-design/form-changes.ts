import type { FormSchema } from '../form';
import { fieldSchemas, itemSchemas, withBranches } from '../schema-walk';
import { ruleTexts, unconditional } from './form-rules';
import { implies } from './implies';
import { escapedStep } from '../json-pointer';

/** What may differ between two versions of a form. */
export const FORM_CHANGES = [
  'fieldAdded',
  'fieldRemoved',
  'retyped',
  'becameRequired',
  'becameOptional',
  'tightened',
  'loosened',
  'recalculated',
  'ruleAdded',
  'ruleRemoved',
  'reworded',
] as const;
export type FormChangeKind = (typeof FORM_CHANGES)[number];

export interface FormChange {
  readonly kind: FormChangeKind;
  /** JSON pointer (RFC 6901) of the field, with `*` for any row of a table; empty: the whole form. */
  readonly pointer: string;
  /** As the newer version calls the field; as the older did where it is gone. */
  readonly title: string;
}

/** All that two versions say of one value, and of that what holds unconditionally. */
interface Value {
  readonly all: readonly FormSchema[];
  readonly always: readonly FormSchema[];
}

interface Pair {
  readonly older: Value;
  readonly newer: Value;
}

/** The differences from an older to a newer version of a form, parents before their fields. */
export function formChanges(older: FormSchema, newer: FormSchema): FormChange[] {
  return valueChanges({ older: wholeForm(older), newer: wholeForm(newer) }, '', '');
}

function wholeForm(schema: FormSchema): Value {
  return { all: withBranches(schema), always: unconditional(schema) };
}

function valueChanges({ older, newer }: Pair, pointer: string, name: string): FormChange[] {
  const change = (kind: FormChangeKind): FormChange => ({
    kind,
    pointer,
    title: titleOf(newer) ?? titleOf(older) ?? name,
  });
  if (isRetyped(older, newer)) return [change('retyped')];
  const kinds: FormChangeKind[] = [...limitChanges(older, newer), ...ruleChanges(older, newer)];
  if (formulaOf(older) !== formulaOf(newer)) kinds.push('recalculated');
  if (wordsOf(older) !== wordsOf(newer)) kinds.push('reworded');
  return [
    ...kinds.map(change),
    ...fieldChanges({ older, newer }, pointer),
    ...rowChanges({ older, newer }, pointer),
  ];
}

function limitChanges(older: Value, newer: Value): FormChangeKind[] {
  const narrowed = typeOf(older) === 'number' && typeOf(newer) === 'integer';
  const widened = typeOf(older) === 'integer' && typeOf(newer) === 'number';
  return [
    ...(narrowed || !implies(older.always, newer.always) ? (['tightened'] as const) : []),
    ...(widened || !implies(newer.always, older.always) ? (['loosened'] as const) : []),
  ];
}

function ruleChanges(older: Value, newer: Value): FormChangeKind[] {
  const [before, after] = [ruleTexts(older.always), ruleTexts(newer.always)];
  return [
    ...([...after].some((rule) => !before.has(rule)) ? (['ruleAdded'] as const) : []),
    ...([...before].some((rule) => !after.has(rule)) ? (['ruleRemoved'] as const) : []),
  ];
}

function fieldChanges({ older, newer }: Pair, pointer: string): FormChange[] {
  const [before, after] = [fieldsOf(older), fieldsOf(newer)];
  return [...new Set([...after, ...before])].flatMap((field) => {
    const at = `${pointer}/${escapedStep(field)}`;
    const pair = { older: fieldOf(older, field), newer: fieldOf(newer, field) };
    const title = titleOf(pair.newer) ?? titleOf(pair.older) ?? field;
    const told = (kind: FormChangeKind): FormChange => ({ kind, pointer: at, title });
    if (!after.has(field)) return [told('fieldRemoved')];
    const [did, does] = [isRequired(older, field), isRequired(newer, field)];
    return [
      ...(before.has(field) ? [] : [told('fieldAdded')]),
      ...(does && !did ? [told('becameRequired')] : []),
      ...(did && !does ? [told('becameOptional')] : []),
      ...(before.has(field) ? valueChanges(pair, at, field) : []),
    ];
  });
}

function rowChanges({ older, newer }: Pair, pointer: string): FormChange[] {
  const [before, after] = [rowOf(older), rowOf(newer)];
  if (before.all.length === 0 && after.all.length === 0) return [];
  return valueChanges({ older: before, newer: after }, `${pointer}/*`, '');
}

/** Also a field that is asked for without being declared. */
function fieldsOf({ all, always }: Value): Set<string> {
  return new Set([
    ...all.flatMap(({ properties }) => Object.keys(properties ?? {})),
    ...always.flatMap(({ required }) => required ?? []),
  ]);
}

function fieldOf({ all, always }: Value, field: string): Value {
  return {
    all: fieldSchemas(all, field).flatMap(withBranches),
    always: fieldSchemas(always, field).flatMap(unconditional),
  };
}

function rowOf({ all, always }: Value): Value {
  return {
    all: itemSchemas(all).flatMap(withBranches),
    always: itemSchemas(always).flatMap(unconditional),
  };
}

function isRequired({ always }: Value, field: string): boolean {
  return always.some(({ required }) => required?.includes(field) === true);
}

function isRetyped(older: Value, newer: Value): boolean {
  const [before, after] = [typeOf(older), typeOf(newer)];
  const isNumber = (type: string | undefined): boolean => type === 'number' || type === 'integer';
  return before !== after && !(isNumber(before) && isNumber(after));
}

function typeOf({ all }: Value): string | undefined {
  if (all.some((schema) => schema['x-attachment'] === true)) return 'attachment';
  return all.find(({ type }) => type !== undefined)?.type;
}

function titleOf({ all }: Value): string | undefined {
  return all.find(({ title }) => title !== undefined)?.title;
}

function formulaOf({ all }: Value): string | undefined {
  return all.find((schema) => schema['x-formula'] !== undefined)?.['x-formula'];
}

/** A part that only adds a condition says nothing of its own. */
function wordsOf({ all }: Value): string {
  const spoken = all.map((schema) => [
    schema.title,
    schema.description,
    schema['x-enum-titles'],
    schema['x-fact'],
  ]);
  return JSON.stringify(spoken.filter((words) => words.some((word) => word !== undefined)));
}
