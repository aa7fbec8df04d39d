import type { FormSchema } from '../../../domain/form';
import type { Json } from '../../../domain/journal-entry';
import { isRatio } from '../../../domain/formula/ratio';
import type { Rollup } from '../../../domain/rollup';
import { plainValue } from '../../../domain/facts/plain-value';
import { withBranches } from '../../../domain/schema-walk';

/** One value of a form that is put together over units; `field` like `audience.models` or `rows[].count`. */
export interface Figure {
  field: string;
  title: string;
  rollup: Rollup;
  /** All that the form says of it. */
  schemas: readonly FormSchema[];
  /** Member names from the body to the figure; null stands for every row of a list. */
  steps: (string | null)[];
}

function labelOf(steps: (string | null)[]): string {
  return steps
    .map((step) => (step === null ? '[]' : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

function figuresUnder(schema: FormSchema, steps: (string | null)[], isSumless = false): Figure[] {
  const rollup = schema['x-rollup'];
  const field = labelOf(steps);
  const isTold = rollup !== undefined && !(rollup === 'sum' && isSumless);
  const own = isTold
    ? [{ field, title: schema.title ?? field, rollup, schemas: [schema], steps }]
    : [];
  if (schema.items) return [...own, ...figuresUnder(schema.items, [...steps, null])];
  const below = withBranches(schema).flatMap((branch) =>
    Object.entries(branch.properties ?? {}).flatMap(([name, member]) =>
      figuresUnder(member, [...steps, name], isRatio([schema], name)),
    ),
  );
  return [...own, ...below];
}

/**
 * What `x-rollup` asks to be put together in a form, branches included, once each. A ratio is never
 * added up: forms published before this was refused may still ask for it (decision 0022).
 */
export function figuresOf(schema: FormSchema): Figure[] {
  const all = figuresUnder(schema, []);
  return [...new Map(all.map((figure) => [figure.field, figure])).values()];
}

function valuesAt(value: Json | undefined, steps: (string | null)[]): Json[] {
  const [step, ...rest] = steps;
  if (step === undefined) return value === undefined || value === null ? [] : [value];
  if (step === null) return Array.isArray(value) ? value.flatMap((row) => valuesAt(row, rest)) : [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return valuesAt(value[step], rest);
}

/** What one body says of a figure, chosen values by their words; empty: nothing. */
export function valuesOf(body: Json, { steps, schemas }: Figure): Json[] {
  return valuesAt(body, steps).map((value) => plainValue(schemas, value));
}
