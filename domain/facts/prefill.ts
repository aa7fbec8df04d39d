import { fitsSchema, schemaErrors } from '../form-design/schema-errors';
import type { FormBody, FormSchema } from '../form';
import type { Json } from '../journal-entry';
import { prune } from '../form-design/prune';
import { fieldSchemas, itemSchemas, withBranches } from '../schema-walk';
import { factKeyOf, type FilledField, filledFields, isSaid, measureOf } from './fact-fields';
import { valueAt, withValueAt } from '../value-at';
import { plainValue, writtenValue } from './plain-value';

/** A value known before the form is opened, free of the form it was filled in. */
export interface KnownValue<Origin> {
  value: Json;
  measure: string;
  origin: Origin;
}

/** The unit's previous report of the same step, with the form it was filled in. */
export interface PreviousReport<Origin> {
  schema: FormSchema;
  body: FormBody;
  origin: Origin;
}

/** What the unit has reported before. */
export interface Reported<Origin> {
  facts: ReadonlyMap<string, KnownValue<Origin>>;
  previous: PreviousReport<Origin> | null;
  /** What it handed in to the notice that shares this report: of the same time, so taken whole. */
  shared?: PreviousReport<Origin> | null;
}

/** A value the form may begin with, as this form writes it. */
export interface Prefilled<Origin> {
  steps: readonly string[];
  title: string;
  value: Json;
  /** In the form from the start; otherwise offered beside an empty field. */
  isFilled: boolean;
  origin: Origin;
}

/** A value that this version of the form does not take: named, never forced. */
export interface Misfit<Origin> {
  title: string;
  value: Json;
  measure: string;
  origin: Origin;
}

export interface Prefill<Origin> {
  fields: Prefilled<Origin>[];
  misfits: Misfit<Origin>[];
}

/** Longer texts tell of a time: the last one is offered, never filled in. */
const LONGEST_CARRIED = 200;

/**
 * What a form opens with: fields bound to facts from the unit's facts, the others from its previous
 * report of the same step, table rows included. Figures that are added up and long texts belong to
 * their own period: they are offered only (decision 0021).
 */
export function prefill<Origin>(schema: FormSchema, reported: Reported<Origin>): Prefill<Origin> {
  const fields: Prefilled<Origin>[] = [];
  const misfits: Misfit<Origin>[] = [];
  for (const field of filledFields(schema)) {
    // What is calculated is calculated anew.
    const isCalculated = field.schemas.some((one) => one['x-formula'] !== undefined);
    const known = isCalculated ? undefined : knownValue(field, reported);
    if (!known) continue;
    const { title, steps, schemas } = field;
    const { origin, measure } = known;
    const value = carriedRows(schemas, writtenValue(schemas, known.value));
    if (!isSaid(value)) continue;
    if (fits(schemas, { value, measure })) {
      const isFilled = isCarried(schemas) || origin === reported.shared?.origin;
      fields.push({ steps, title, value, isFilled, origin });
    } else {
      misfits.push({ title, value: known.value, measure, origin });
    }
  }
  return { fields: inBranches(schema, fields), misfits };
}

/** The body a form opens with. */
export function prefilledBody(fields: readonly Prefilled<unknown>[]): FormBody {
  return fields
    .filter(({ isFilled }) => isFilled)
    .reduce((body, { steps, value }) => withValueAt(body, steps, value), {} as FormBody);
}

/** A filled form without what stands in branches not chosen, judged without compiled checks. */
export function shownBody(schema: FormSchema, body: FormBody): FormBody {
  const holds = (condition: FormSchema, value: Json) =>
    fitsSchema({ type: 'object', ...condition }, value);
  return prune(schema, body, holds) as FormBody;
}

/** What stands in a branch that the other values do not choose is offered once it is chosen. */
function inBranches<Origin>(schema: FormSchema, fields: Prefilled<Origin>[]): Prefilled<Origin>[] {
  const shown = shownBody(schema, prefilledBody(fields));
  return fields.map((field) => ({
    ...field,
    isFilled: field.isFilled && valueAt(shown, field.steps) !== undefined,
  }));
}

function knownValue<Origin>(
  field: FilledField,
  { facts, previous, shared }: Reported<Origin>,
): KnownValue<Origin> | undefined {
  const key = factKeyOf(field.schemas);
  const here = shared ? reportedValue(field, shared) : undefined;
  if (key !== undefined) return here ?? facts.get(key);
  return here ?? (previous ? reportedValue(field, previous) : undefined);
}

function reportedValue<Origin>(
  { steps, schemas }: FilledField,
  previous: PreviousReport<Origin>,
): KnownValue<Origin> | undefined {
  const value = valueAt(previous.body, steps);
  if (!isSaid(value) || hasFiles(schemas)) return undefined;
  const before = filledFields(previous.schema).find((one) => isSame(one.steps, steps));
  if (!before) return undefined;
  const { origin } = previous;
  const measure = measureOf(before.schemas);
  return { value: plainValue(before.schemas, value), measure, origin };
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((step, n) => step === b[n]);
}

function hasFiles(schemas: readonly FormSchema[]): boolean {
  return itemSchemas(schemas).some((items) => items['x-attachment'] === true);
}

function isCarried(schemas: readonly FormSchema[]): boolean {
  if (factKeyOf(schemas) !== undefined) return true;
  return schemas.every((schema) => {
    const isLong = schema.type === 'string' && (schema.maxLength ?? 0) > LONGEST_CARRIED;
    return !isLong && schema['x-rollup'] !== 'sum';
  });
}

/** Rows of a table without the columns this version has not, and without files. */
function carriedRows(schemas: readonly FormSchema[], value: Json): Json {
  const items = itemSchemas(schemas).flatMap(withBranches);
  if (!Array.isArray(value) || !items.some(({ properties }) => properties)) return value;
  const kept = value.map((row): Json => {
    if (typeof row !== 'object' || row === null || Array.isArray(row)) return row;
    const columns = Object.entries(row).filter(([column]) => {
      const schema = fieldSchemas(items, column);
      return schema.length > 0 && !hasFiles(schema);
    });
    return Object.fromEntries(columns);
  });
  return kept.filter((row) => JSON.stringify(row) !== '{}');
}

/** What is only missing may be added by whoever fills the form in. */
const TO_BE_ADDED = ['required', 'minItems'];

function fits(
  schemas: readonly FormSchema[],
  { value, measure }: Pick<KnownValue<unknown>, 'value' | 'measure'>,
): boolean {
  if (measureOf(schemas) !== measure) return false;
  const declared = schemas.find(({ type }) => type !== undefined) ?? {};
  return schemaErrors(declared, value).every(({ keyword }) => TO_BE_ADDED.includes(keyword));
}
