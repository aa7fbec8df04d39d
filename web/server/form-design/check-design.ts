import { checkSync } from 'recheck';
import type { FormSchema } from '../../../domain/form';
import { designFault, type DesignFault } from '../../../domain/form-design/design-fault';
import { designFaults } from '../../../domain/form-design/design-faults';
import { formFields } from '../../../domain/form-design/form-fields';
import { withBranches } from '../../../domain/schema-walk';
import { compileBrowserValidator } from '../form-validation/compile-browser-validator';
import { compileForm } from '../form-validation/compile-form';
import type { Checked, DesignToCheck } from './design-to-check';

const WHOLE = { pointer: '', title: '' };
const PATTERN_TIMEOUT_MS = 3_000;

/** Checks a design by the rules, its patterns by analysis, and compiles what is left. */
export async function checkDesign({ key, schema, ui }: DesignToCheck): Promise<Checked> {
  const faults = designFaults(schema, ui);
  if (faults.length > 0) return { faults };
  const form = schema as FormSchema;
  const dangerous = patternFaults(form, ui);
  if (dangerous.length > 0) return { faults: dangerous };
  try {
    compileForm({ key, schema: form });
    return { validator: await compileBrowserValidator({ key, schema: form }) };
  } catch (error) {
    const about = error instanceof Error ? error.message.slice(0, 200) : '';
    return { faults: [designFault('formMalformed', WHOLE, about)] };
  }
}

/** Patterns that some text would keep busy for ever; what cannot be told counts as dangerous. */
function patternFaults(schema: FormSchema, ui: unknown): DesignFault[] {
  const known = new Map<string, boolean>();
  const isSafe = (pattern: string): boolean => {
    const judged = known.get(pattern) ?? judge(pattern);
    known.set(pattern, judged);
    return judged;
  };
  const fields = formFields(schema, ui).map((field) => ({
    ...field,
    patterns: field.schemas.flatMap(withBranches).flatMap(patternsOf),
  }));
  const inRules = { ...WHOLE, patterns: withBranches(schema).flatMap(conditionPatterns) };
  return [...fields, inRules].flatMap((place) =>
    place.patterns
      .filter((pattern) => !isSafe(pattern))
      .map((pattern) => designFault('patternDangerous', place, pattern.slice(0, 40))),
  );
}

function judge(pattern: string): boolean {
  return checkSync(pattern, 'u', { timeout: PATTERN_TIMEOUT_MS }).status === 'safe';
}

function patternsOf(schema: FormSchema): string[] {
  const own = schema.pattern === undefined ? [] : [schema.pattern];
  const items = schema.items ? withBranches(schema.items).flatMap(patternsOf) : [];
  return [...own, ...items, ...conditionPatterns(schema)];
}

function conditionPatterns({ if: condition, allOf = [] }: FormSchema): string[] {
  return [condition, ...allOf.map((part) => part.if)]
    .filter((one) => one !== undefined)
    .flatMap(insideCondition);
}

function insideCondition(schema: FormSchema): string[] {
  const inner = [...Object.values(schema.properties ?? {}), schema.not, schema.contains];
  return [
    ...(schema.pattern === undefined ? [] : [schema.pattern]),
    ...inner.filter((one) => one !== undefined).flatMap(insideCondition),
  ];
}
