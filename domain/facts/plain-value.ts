import type { FormSchema } from '../form';
import type { Json } from '../journal-entry';
import { fieldSchemas, withBranches } from '../schema-walk';

/**
 * A value free of the form it was filled in: chosen values by their words, because two forms give
 * the same choice different codes.
 */
export function plainValue(schemas: readonly FormSchema[], value: Json): Json {
  return converted(schemas, value, (offered, words, one) => words[offered.indexOf(one)] ?? one);
}

/** The value as this form writes it; words that it does not offer stay as they are. */
export function writtenValue(schemas: readonly FormSchema[], value: Json): Json {
  return converted(schemas, value, (offered, words, one) => offered[words.indexOf(one)] ?? one);
}

type Convert = (offered: readonly Json[], words: readonly Json[], value: Json) => Json;

function converted(schemas: readonly FormSchema[], value: Json, convert: Convert): Json {
  const all = schemas.flatMap(withBranches);
  if (Array.isArray(value)) {
    const items = all.flatMap((schema) => schema.items ?? []);
    return value.map((one) => converted(items, one, convert));
  }
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(([field, member]) => [
      field,
      converted(fieldSchemas(all, field), member, convert),
    ]);
    return Object.fromEntries(members) as Json;
  }
  const choice = all.find((schema) => schema.enum && schema['x-enum-titles']);
  return choice ? convert(choice.enum ?? [], choice['x-enum-titles'] ?? [], value) : value;
}
