import { orderedFields } from '../field-order';
import type { FormSchema } from '../form';
import type { Json } from '../journal-entry';
import { fieldSchemas, withBranches } from '../schema-walk';

/** A form with its layout, as a submission was filled in with. */
export interface FormShape {
  schema: FormSchema;
  ui: unknown;
}

/** A field that holds something. */
export interface FilledField extends FormShape {
  key: string;
  title: string;
  value: Json;
}

function isEmpty(value: Json | undefined): boolean {
  if (value === undefined || value === null || value === '') return true;
  return Array.isArray(value) && value.length === 0;
}

/** The fields somebody filled in, in the form's order; those left empty are left out. */
export function filledFields(
  { schema, ui }: FormShape,
  body: { readonly [field: string]: Json },
): FilledField[] {
  const parts = withBranches(schema);
  return orderedFields(schema, ui).flatMap((key) => {
    const [found] = fieldSchemas(parts, key);
    const value = body[key];
    if (!found || value === undefined || isEmpty(value)) return [];
    const below = (ui as Record<string, unknown> | undefined)?.[key];
    return [{ key, title: found.title ?? key, schema: found, ui: below, value }];
  });
}
