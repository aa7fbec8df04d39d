import type { FormSchema } from '../form';
import type { Json } from '../journal-entry';
import { fieldSchemas, itemSchemas } from '../schema-walk';

/** Tells whether the condition of an `if` holds. */
export type Holds = (condition: FormSchema, value: Json) => boolean;

/**
 * Drops every value that belongs to no branch chosen, at all depths; the rest is kept as it is.
 * Conditions are taken in the order of the schema and see only what has been kept before them, so
 * a value left over in a branch not chosen cannot choose another branch. Pruning twice changes
 * nothing more.
 */
export function prune(schema: FormSchema, value: Json, holds: Holds): Json {
  return keep([schema], value, holds);
}

/** What speaks of a value: the schemas with their chosen branches, in the order of the schema. */
export function activeParts(
  schemas: readonly FormSchema[],
  value: Json,
  holds: Holds,
): readonly FormSchema[] {
  const active: FormSchema[] = [];
  const visit = (schema: FormSchema): void => {
    active.push(schema);
    if (schema.if) {
      const branch = holds(schema.if, project(active, value, holds)) ? schema.then : schema.else;
      if (branch) visit(branch);
    }
    schema.allOf?.forEach(visit);
  };
  schemas.forEach(visit);
  return active;
}

function keep(schemas: readonly FormSchema[], value: Json, holds: Holds): Json {
  return project(activeParts(schemas, value, holds), value, holds);
}

function project(active: readonly FormSchema[], value: Json, holds: Holds): Json {
  if (Array.isArray(value)) {
    const items = itemSchemas(active);
    return value.map((element) => keep(items, element, holds));
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept: { [field: string]: Json } = {};
  for (const [field, member] of Object.entries(value)) {
    const schemas = fieldSchemas(active, field);
    if (schemas.length > 0) kept[field] = keep(schemas, member, holds);
  }
  return kept;
}
