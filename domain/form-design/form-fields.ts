import type { FormSchema } from '../form';
import { fieldSchemas, itemSchemas, withBranches } from '../schema-walk';
import { DESIGN_LIMITS } from './design-limits';
import { escapedStep } from '../json-pointer';

/** A field of a form, wherever it is declared. */
export interface FormField {
  readonly pointer: string;
  readonly key: string;
  readonly title: string;
  /** All that the form says of it. */
  readonly schemas: readonly FormSchema[];
  readonly ui: unknown;
  /** How many groups it lies in; 1 at the top. */
  readonly depth: number;
}

/** Every field of a form, parents before their fields; one level more than is allowed. */
export function formFields(schema: FormSchema, ui: unknown): FormField[] {
  return fieldsBelow([schema], ui, { pointer: '', depth: 1 });
}

function fieldsBelow(
  schemas: readonly FormSchema[],
  ui: unknown,
  { pointer, depth }: { pointer: string; depth: number },
): FormField[] {
  if (depth > DESIGN_LIMITS.groups + 1) return [];
  const parts = schemas.flatMap(withBranches);
  const keys = new Set(parts.flatMap(({ properties }) => Object.keys(properties ?? {})));
  const fields = [...keys].flatMap((key) => {
    const found = fieldSchemas(parts, key);
    const at = `${pointer}/${escapedStep(key)}`;
    const hints = below(ui, key);
    const title = found.find((one) => one.title !== undefined)?.title ?? '';
    const own: FormField = { pointer: at, key, title, schemas: found, ui: hints, depth };
    // The parts of a stored attachment are the product's own.
    if (found.some(({ items }) => items?.['x-attachment'])) return [own];
    return [own, ...fieldsBelow(found, hints, { pointer: at, depth: depth + 1 })];
  });
  const items = itemSchemas(parts);
  const rows = { pointer: `${pointer}/*`, depth };
  return [...fields, ...(items.length > 0 ? fieldsBelow(items, below(ui, 'items'), rows) : [])];
}

function below(ui: unknown, step: string): unknown {
  return isObject(ui) && Object.hasOwn(ui, step) ? (ui as Record<string, unknown>)[step] : {};
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
