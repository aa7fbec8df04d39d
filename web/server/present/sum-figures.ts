import type { FormSchema } from '../../../domain/form';
import type { Json } from '../../../domain/journal-entry';
import { withBranches } from '../../../domain/schema-walk';

/** One figure of a form that is added up over units; `field` like `audience.models` or `rows[].count`. */
export interface Figure {
  field: string;
  title: string;
  /** Member names from the body to the figure; null stands for every row of a list. */
  steps: (string | null)[];
}

function labelOf(steps: (string | null)[]): string {
  return steps
    .map((step) => (step === null ? '[]' : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

function figuresUnder(schema: FormSchema, steps: (string | null)[]): Figure[] {
  if (schema['x-rollup'] === 'sum') {
    return [{ field: labelOf(steps), title: schema.title ?? labelOf(steps), steps }];
  }
  if (schema.items) return figuresUnder(schema.items, [...steps, null]);
  return withBranches(schema).flatMap((branch) =>
    Object.entries(branch.properties ?? {}).flatMap(([name, member]) =>
      figuresUnder(member, [...steps, name]),
    ),
  );
}

/** The figures of a form that `x-rollup: sum` asks to be added up, branches included, once each. */
export function figuresOf(schema: FormSchema): Figure[] {
  const all = figuresUnder(schema, []);
  return [...new Map(all.map((figure) => [figure.field, figure])).values()];
}

function valuesAt(value: Json | undefined, steps: (string | null)[]): number[] {
  const [step, ...rest] = steps;
  if (step === undefined) return typeof value === 'number' ? [value] : [];
  if (step === null) return Array.isArray(value) ? value.flatMap((row) => valuesAt(row, rest)) : [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  return valuesAt(value[step], rest);
}

/** One body's contribution to a figure; null if it does not speak of it. */
export function figureIn(body: Json, figure: Figure): number | null {
  const values = valuesAt(body, figure.steps);
  return values.length === 0 ? null : values.reduce((sum, one) => sum + one, 0);
}
