import { canonicalJson } from '../canonical-json';
import type { FormSchema } from '../form';

const WORDS = new Set([
  '$schema',
  '$id',
  'title',
  'description',
  'default',
  'x-enum-titles',
  'x-rollup',
]);

/** What the schema asks whichever branch is chosen: itself and the parts of `allOf` without `if`. */
export function unconditional(schema: FormSchema): FormSchema[] {
  const parts = (schema.allOf ?? []).filter((part) => part.if === undefined);
  return [schema, ...parts.flatMap(unconditional)];
}

/** The conditions directly upon one value, each as text that leaves out titles and hints. */
export function ruleTexts(schemas: readonly FormSchema[]): Set<string> {
  const rules = schemas
    .flatMap((schema) => [schema, ...(schema.allOf ?? [])])
    .filter((schema) => schema.if !== undefined)
    .map((rule) => canonicalJson([rule.if, rule.then, rule.else].map((part) => silent(part))));
  return new Set(rules);
}

/** The schema without words. A field may be called `title`: only keywords are left out. */
function silent(schema: FormSchema | undefined): object | null {
  if (schema === undefined) return null;
  const kept = Object.entries(schema).filter(([keyword]) => !WORDS.has(keyword));
  return Object.fromEntries(
    kept.map(([keyword, value]: [string, unknown]) => [
      keyword,
      silentPart(schema, keyword, value),
    ]),
  );
}

function silentPart(schema: FormSchema, keyword: string, value: unknown): unknown {
  switch (keyword) {
    case 'properties':
      return Object.entries(schema.properties ?? {}).map(([field, child]) => [
        field,
        silent(child),
      ]);
    case 'allOf':
      return schema.allOf?.map(silent);
    case 'items':
    case 'if':
    case 'then':
    case 'else':
    case 'not':
    case 'contains':
      return silent(schema[keyword]);
    default:
      return value;
  }
}
