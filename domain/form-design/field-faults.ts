import type { FormSchema } from '../form';
import { itemSchemas, withBranches } from '../schema-walk';
import { designFault, type DesignFault, type DesignFaultCode } from './design-fault';
import { DESIGN_LIMITS } from './design-limits';
import type { FormField } from './form-fields';

type Found = readonly [DesignFaultCode, (string | number)?];
type Rule = (schema: FormSchema) => readonly Found[];

/** What is wrong with one field by itself. */
export function fieldFaults(field: FormField): DesignFault[] {
  const all = field.schemas.flatMap(withBranches);
  const found = [
    ...nameFaults(field),
    ...(all.some(({ type }) => type !== undefined) ? [] : [['typeMissing'] as const]),
    ...all.flatMap((schema) => RULES.flatMap((rule) => rule(schema))),
    ...requiredFaults(all),
    ...requiredFaults(itemSchemas(all).flatMap(withBranches)),
  ];
  const once = new Map(found.map((one) => [one.join('\n'), one]));
  return [...once.values()].map(([code, about]) => designFault(code, field, about));
}

function nameFaults({ title, schemas }: FormField): Found[] {
  const hint = schemas.find(({ description }) => description !== undefined)?.description ?? '';
  return [
    ...(title.trim() === '' ? [['titleMissing'] as const] : []),
    ...(title.length > DESIGN_LIMITS.titleLength
      ? [['wordsTooLong', DESIGN_LIMITS.titleLength] as const]
      : []),
    ...(hint.length > DESIGN_LIMITS.hintLength
      ? [['wordsTooLong', DESIGN_LIMITS.hintLength] as const]
      : []),
  ];
}

const RULES: readonly Rule[] = [
  lengthFaults,
  rowFaults,
  choiceFaults,
  patternFaults,
  ({ minLength, maxLength }) => crossed(minLength, maxLength),
  ({ minItems, maxItems }) => crossed(minItems, maxItems),
  ({ minimum, maximum }) => crossed(minimum, maximum),
  ({ uniqueItems, items }) =>
    uniqueItems === true && items?.enum === undefined ? [['comparisonCostly']] : [],
];

function crossed(least = -Infinity, most = Infinity): Found[] {
  return least > most ? [['limitsCross', `${least} > ${most}`]] : [];
}

function lengthFaults(schema: FormSchema): Found[] {
  const { type, maxLength = Infinity } = schema;
  if (type !== 'string' || schema.enum || schema.const !== undefined) return [];
  const isShort = schema.format === 'date' || /^\^.*\$$/.test(schema.pattern ?? '');
  if (isShort && maxLength === Infinity) return [];
  return maxLength > DESIGN_LIMITS.textLength
    ? [['lengthUnlimited', DESIGN_LIMITS.textLength]]
    : [];
}

function rowFaults({ type, maxItems = Infinity, items }: FormSchema): Found[] {
  if (type !== 'array') return [];
  const most = Math.min(maxItems, items?.enum?.length ?? Infinity);
  return [
    ...(most > DESIGN_LIMITS.rows ? [['rowsUnlimited', DESIGN_LIMITS.rows] as const] : []),
    ...(items === undefined ? [['typeMissing'] as const] : []),
  ];
}

function choiceFaults({ enum: values, items, ...schema }: FormSchema): Found[] {
  const offered = values ?? items?.enum;
  if (!offered) return [];
  const titles = (values ? schema['x-enum-titles'] : items?.['x-enum-titles']) ?? [];
  const words = titles.map((title) => title.trim());
  return [
    ...(offered.length === 0 || words.includes('') ? [['choicesMissing'] as const] : []),
    ...(offered.length > DESIGN_LIMITS.choices
      ? [['choicesTooMany', DESIGN_LIMITS.choices] as const]
      : []),
    ...(new Set(offered).size < offered.length || new Set(words).size < words.length
      ? [['choiceTaken'] as const]
      : []),
    ...(titles.length > 0 && titles.length !== offered.length ? [['choicesMissing'] as const] : []),
  ];
}

function patternFaults({ pattern }: FormSchema): Found[] {
  if (pattern === undefined) return [];
  if (pattern.length > DESIGN_LIMITS.patternLength) {
    return [['patternTooLong', DESIGN_LIMITS.patternLength]];
  }
  try {
    new RegExp(pattern, 'u');
    return [];
  } catch {
    return [['patternBroken', pattern.slice(0, 40)]];
  }
}

/** Asked for without being there: nobody could ever hand the form in. */
export function requiredFaults(all: readonly FormSchema[]): Found[] {
  const declared = new Set(all.flatMap(({ properties }) => Object.keys(properties ?? {})));
  const asked = all.flatMap(({ required }) => required ?? []);
  return asked.filter((key) => !declared.has(key)).map((key) => ['requiredUnknown', key] as const);
}
