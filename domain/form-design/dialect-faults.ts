import type { FormSchema } from '../form';
import { childSchemas, fieldSchemas, itemSchemas, withBranches } from '../schema-walk';

const ANNOTATIONS = ['title', 'description', 'default', '$schema', '$id'] as const;
const X_KEYWORDS = [
  'x-rollup',
  'x-attachment',
  'x-enum-titles',
  'x-unit',
  'x-masked',
  'x-formula',
  'x-fact',
  'x-pick',
] as const;
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

/** What keeps a schema out of the form dialect. */
export const DIALECT_FAULTS = {
  keywordUnknown: (name) => `keyword ${name} is not for forms`,
  ruleUnguarded: (name) => `${name} is read but not required`,
  ruleReadsRestated: (name) => `${name} is declared again after a condition`,
  ruleReadsLater: (name) => `a condition reads ${name} too early`,
} as const satisfies Record<string, (name: string) => string>;

export interface DialectFault {
  readonly code: keyof typeof DIALECT_FAULTS;
  /** For keywords and `if`: the way through the schema; else that to the value, rows as `*`. */
  readonly path: string;
  /** The keyword or field it is about. */
  readonly name: string;
}

/**
 * Names what keeps a schema out of the form dialect; none: `[]`.
 * The pruning walk knows these keywords and no others: through `oneOf`, `$ref` or
 * `patternProperties` values could slip by unpruned, so a schema that uses them is not compiled.
 */
export function dialectFaults(schema: FormSchema): DialectFault[] {
  return [...unknownAnywhere(schema, ''), ...orderFaults([schema], '')];
}

/** A fault as whoever wrote the schema reads it. */
export function dialectFaultText({ code, path, name }: DialectFault): string {
  return `${path}: ${DIALECT_FAULTS[code](name)}`;
}

function unknownAnywhere(schema: FormSchema, path: string): DialectFault[] {
  return [
    ...unknownKeywords(schema, FORM_KEYWORDS, path),
    ...conditionFaults(schema, path),
    ...childSchemas(schema).flatMap(([step, child]) => unknownAnywhere(child, `${path}/${step}`)),
  ];
}

function unknownKeywords(schema: FormSchema, known: Set<string>, path: string): DialectFault[] {
  const strange = Object.keys(schema).filter((keyword) => !known.has(keyword));
  const tuple = Array.isArray(schema.items) ? ['items as a list'] : [];
  return [...strange, ...tuple].map((name) => ({ code: 'keywordUnknown', path, name }));
}

function conditionFaults(schema: FormSchema, path: string): DialectFault[] {
  if (!schema.if) return [];
  const read = Object.keys(schema.if.properties ?? {});
  const needed = new Set(schema.if.required ?? []);
  // Without `required` an absent field makes a condition true.
  const vacuous = read.filter((field) => !needed.has(field));
  return [
    ...insideCondition(schema.if, `${path}/if`),
    ...vacuous.map((name) => ({ code: 'ruleUnguarded' as const, path: `${path}/if`, name })),
  ];
}

function insideCondition(condition: FormSchema, path: string): DialectFault[] {
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
function orderFaults(schemas: readonly FormSchema[], path: string): DialectFault[] {
  const faults: DialectFault[] = [];
  const declared = new Set<string>();
  const read = new Set<string>();
  const parts = schemas.flatMap(withBranches);
  for (const part of parts) {
    for (const name of Object.keys(part.properties ?? {})) {
      if (read.has(name)) faults.push({ code: 'ruleReadsRestated', path, name });
      declared.add(name);
    }
    for (const name of conditionFields(part.if)) {
      if (!declared.has(name)) faults.push({ code: 'ruleReadsLater', path, name });
      read.add(name);
    }
  }
  const items = itemSchemas(parts);
  return [
    ...faults,
    ...[...declared].flatMap((field) =>
      orderFaults(fieldSchemas(parts, field), `${path}/${field}`),
    ),
    ...(items.length > 0 ? orderFaults(items, `${path}/*`) : []),
  ];
}

function conditionFields(condition: FormSchema | undefined): string[] {
  if (!condition) return [];
  const read = [...Object.keys(condition.properties ?? {}), ...(condition.required ?? [])];
  return [...new Set([...read, ...conditionFields(condition.not)])];
}
