import type { FormSchema } from '../../../domain/form';
import type { Json } from '../../../domain/journal-entry';
import type { FormError } from './form-error';
import { escapedStep } from '../../../domain/json-pointer';
import { fieldSchemas, itemSchemas, withBranches } from '../../../domain/schema-walk';

/** Fields that no branch of the form has, chosen or not: refused by name, never dropped in silence. */
export function unknownFields(schema: FormSchema, value: Json): FormError[] {
  return search([schema], value, '');
}

function search(schemas: readonly FormSchema[], value: Json, pointer: string): FormError[] {
  const all = schemas.flatMap(withBranches);
  if (Array.isArray(value)) {
    const items = itemSchemas(all);
    return value.flatMap((element, n) => search(items, element, `${pointer}/${n}`));
  }
  // A value of the wrong type is one error, named by the schema; its inside is not looked at.
  const isObject = typeof value === 'object' && value !== null;
  if (!isObject || !all.some((schema) => schema.type === 'object')) return [];
  return Object.entries(value).flatMap(([field, member]) => {
    const below = fieldSchemas(all, field);
    const at = `${pointer}/${escapedStep(field)}`;
    if (below.length > 0) return search(below, member, at);
    return [{ pointer: at, message: `表单中没有“${field}”这一项，请刷新页面后重新填报` }];
  });
}
