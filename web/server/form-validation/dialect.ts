import type { FormSchema } from '../../../domain/form';
import { childSchemas, fieldSchemas, itemSchemas, withBranches } from '../../../domain/schema-walk';

const ANNOTATIONS = ['title', 'description', 'default', '$schema', '$id'] as const;
const X_KEYWORDS = ['x-rollup', 'x-attachment', 'x-enum-titles'] as const;
const LIMITS = [
  'const',
  'enum',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minimum',
  'maximum',
] as const;
const SHAPE = ['type', 'properties', 'required', 'items', 'allOf', 'if', 'then', 'else'] as const;
const CONDITION = ['type', 'properties', 'required', 'not', 'contains', ...LIMITS] as const;

const FORM_KEYWORDS = new Set<string>([...ANNOTATIONS, ...X_KEYWORDS, ...LIMITS, ...SHAPE]);
const CONDITION_KEYWORDS = new Set<string>(CONDITION);

/**
 * Names what keeps a schema out of the form dialect; none: `[]`.
 * The pruning walk knows these keywords and no others: through `oneOf`, `$ref` or
 * `patternProperties` values could slip by unpruned, so a schema that uses them is not compiled.
 */
export function dialectFaults(schema: FormSchema): string[] {
  return [...keywordFaults(schema, ''), ...orderFaults([schema], '')];
}

function keywordFaults(schema: FormSchema, path: string): string[] {
  return [
    ...unknownKeywords(schema, FORM_KEYWORDS, path),
    ...conditionFaults(schema, path),
    ...childSchemas(schema).flatMap(([step, child]) => keywordFaults(child, `${path}/${step}`)),
  ];
}

function unknownKeywords(schema: FormSchema, known: Set<string>, path: string): string[] {
  const strange = Object.keys(schema).filter((keyword) => !known.has(keyword));
  const tuple = Array.isArray(schema.items) ? ['items as a list'] : [];
  return [...strange, ...tuple].map((keyword) => `${path}: keyword ${keyword} is not for forms`);
}

function conditionFaults(schema: FormSchema, path: string): string[] {
  if (!schema.if) return [];
  const read = Object.keys(schema.if.properties ?? {});
  const needed = new Set(schema.if.required ?? []);
  // Without `required` an absent field makes a condition true.
  const vacuous = read.filter((field) => !needed.has(field));
  return [
    ...insideCondition(schema.if, `${path}/if`),
    ...vacuous.map((field) => `${path}/if: ${field} is read but not required`),
  ];
}

function insideCondition(condition: FormSchema, path: string): string[] {
  const inner = [
    ...Object.values(condition.properties ?? {}),
    ...(condition.not ? [condition.not] : []),
    ...(condition.contains ? [condition.contains] : []),
  ];
  return [
    ...unknownKeywords(condition, CONDITION_KEYWORDS, path),
    ...inner.flatMap((schema) => insideCondition(schema, path)),
  ];
}

/**
 * Conditions read only fields declared before them, and no later branch declares those again:
 * what a condition sees while pruning is then what it sees in the pruned body.
 * @param schemas all that speak of one value
 */
function orderFaults(schemas: readonly FormSchema[], path: string): string[] {
  const faults: string[] = [];
  const declared = new Set<string>();
  const read = new Set<string>();
  const parts = schemas.flatMap(withBranches);
  for (const part of parts) {
    for (const field of Object.keys(part.properties ?? {})) {
      if (read.has(field)) faults.push(`${path}: ${field} is declared again after a condition`);
      declared.add(field);
    }
    for (const field of conditionFields(part.if)) {
      if (!declared.has(field)) faults.push(`${path}: a condition reads ${field} too early`);
      read.add(field);
    }
  }
  const items = itemSchemas(parts);
  return [
    ...faults,
    ...[...declared].flatMap((field) =>
      orderFaults(fieldSchemas(parts, field), `${path}/${field}`),
    ),
    ...(items.length > 0 ? orderFaults(items, `${path}/items`) : []),
  ];
}

function conditionFields(condition: FormSchema | undefined): string[] {
  if (!condition) return [];
  const read = [...Object.keys(condition.properties ?? {}), ...(condition.required ?? [])];
  return [...new Set([...read, ...conditionFields(condition.not)])];
}
