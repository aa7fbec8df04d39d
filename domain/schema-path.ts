import type { FormSchema } from './form';
import { fieldSchemas, itemSchemas, withBranches } from './schema-walk';
import { pointerSteps } from './json-pointer';

/** One step from the root of a form towards a value: a field, or a row of a table. */
export interface SchemaStep {
  step: string;
  row: boolean;
  /** The first schema that speaks of the value, whichever branch it stands in. */
  schema: FormSchema | undefined;
}

/** The way to the value at a JSON pointer (RFC 6901); empty for the form as a whole. */
export function schemaPath(root: FormSchema, pointer: string): SchemaStep[] {
  let schemas = withBranches(root);
  return pointerSteps(pointer).map((step) => {
    const items = itemSchemas(schemas);
    const row = items.length > 0 && /^\d+$/.test(step);
    const below = row ? items : fieldSchemas(schemas, step);
    schemas = below.flatMap(withBranches);
    return { step, row, schema: below[0] };
  });
}
