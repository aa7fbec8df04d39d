import type { FormSchema } from './form';

/** The schemas directly below one (conditions aside), each with its step. */
export function childSchemas(schema: FormSchema): [string, FormSchema][] {
  const children: [string, FormSchema | undefined][] = [
    ...Object.entries(schema.properties ?? {}).map(([field, child]): [string, FormSchema] => [
      `properties/${field}`,
      child,
    ]),
    ...(schema.allOf ?? []).map((part, n): [string, FormSchema] => [`allOf/${n}`, part]),
    ['items', schema.items],
    ['then', schema.then],
    ['else', schema.else],
  ];
  return children.filter((entry): entry is [string, FormSchema] => entry[1] !== undefined);
}

/** The schema with every branch it has, chosen or not: all that speaks of the same value. */
export function withBranches(schema: FormSchema): FormSchema[] {
  const branches = [schema.then, schema.else, ...(schema.allOf ?? [])];
  return [schema, ...branches.flatMap((branch) => (branch ? withBranches(branch) : []))];
}

/** What the given schemas say about the value of `field`. */
export function fieldSchemas(schemas: readonly FormSchema[], field: string): FormSchema[] {
  return schemas.flatMap(({ properties }) =>
    properties && Object.hasOwn(properties, field) ? [properties[field] as FormSchema] : [],
  );
}

/** What the given schemas say about the elements of a list. */
export function itemSchemas(schemas: readonly FormSchema[]): FormSchema[] {
  return schemas.flatMap(({ items }) => (items ? [items] : []));
}
