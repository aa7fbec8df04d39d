import type { FormBody, FormSchema } from '../../../../domain/form';
import type { Json } from '../../../../domain/journal-entry';
import { fieldSchemas, withBranches } from '../../../../domain/schema-walk';
import { alignLists, type Aligned } from './align-lists';
import { orderedFields } from '../../../../domain/field-order';
import { sameJson } from '../../../../domain/same-json';

/** A step towards what changed: a field by its title, a row of a table by its number from 1. */
export type DifferencePlace = { title: string } | { row: number };

/** One thing that two filled forms do not have in common. */
export interface FormDifference {
  /** From the outside in. */
  place: DifferencePlace[];
  schema: FormSchema;
  ui: unknown;
  /** Undefined: it was not there. */
  before: Json | undefined;
  /** Undefined: it is not there any more. */
  after: Json | undefined;
}

interface Sides {
  before: Json | undefined;
  after: Json | undefined;
}

interface About {
  schema: FormSchema;
  ui: unknown;
  place: DifferencePlace[];
}

/** A row with the place it has in its own version. */
interface NumberedRow {
  no: number;
  row: Json;
}

function below(ui: unknown, step: string): unknown {
  return (ui as Record<string, unknown> | undefined)?.[step];
}

function isGroup(value: Json | undefined): value is FormBody {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Nothing filled in, however it is written. */
function filled(value: Json | undefined): Json | undefined {
  if (value === null || value === '') return undefined;
  return Array.isArray(value) && value.length === 0 ? undefined : value;
}

function numbered(rows: Json | undefined): NumberedRow[] {
  return Array.isArray(rows) ? rows.map((row, n) => ({ no: n + 1, row })) : [];
}

/** A row taken out right where one is put in is the same row, changed. */
function paired(aligned: Aligned<NumberedRow>[]): Aligned<NumberedRow>[] {
  const pairs: Aligned<NumberedRow>[] = [];
  let gone: NumberedRow[] = [];
  let added: NumberedRow[] = [];
  const flush = () => {
    for (let n = 0; n < Math.max(gone.length, added.length); n++) pairs.push([gone[n], added[n]]);
    [gone, added] = [[], []];
  };
  for (const [before, after] of aligned) {
    if (before && after) flush();
    else if (before) gone.push(before);
    else if (after) added.push(after);
  }
  flush();
  return pairs;
}

function rowDifferences({ schema, ui, place }: About, { before, after }: Sides): FormDifference[] {
  const rows = alignLists(numbered(before), numbered(after), (a, b) => sameJson(a.row, b.row));
  const about = { schema: schema.items ?? {}, ui: below(ui, 'items') };
  return paired(rows).flatMap(([old, now]) =>
    differences(
      { ...about, place: [...place, { row: now?.no ?? old?.no ?? 0 }] },
      { before: old?.row, after: now?.row },
    ),
  );
}

function fieldDifferences({ schema, ui, place }: About, before: FormBody, after: FormBody) {
  const parts = withBranches(schema);
  return orderedFields(schema, ui).flatMap((field) => {
    const [found] = fieldSchemas(parts, field);
    if (!found) return [];
    const step = { title: found.title ?? field };
    return differences(
      { schema: found, ui: below(ui, field), place: [...place, step] },
      { before: filled(before[field]), after: filled(after[field]) },
    );
  });
}

function differences(about: About, { before, after }: Sides): FormDifference[] {
  if (sameJson(before, after)) return [];
  const { schema } = about;
  if (isGroup(before) && isGroup(after)) return fieldDifferences(about, before, after);
  const isTable = schema.items?.type === 'object' && !schema.items['x-attachment'];
  if (isTable) return rowDifferences(about, { before, after });
  return [{ ...about, before, after }];
}

/** What changed between two filled forms of one schema, in the form's order. */
export function formDifferences(
  { schema, ui }: { schema: FormSchema; ui: unknown },
  before: FormBody,
  after: FormBody,
): FormDifference[] {
  return fieldDifferences({ schema, ui, place: [] }, before, after);
}
