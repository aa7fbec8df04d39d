import type { FormSchema } from '../form';
import { ROLLUPS } from '../rollup';
import { DESIGN_LIMITS } from './design-limits';
import { PICKED_KINDS } from './picked-values';

/** The longest name of a fact. */
const FACT_LENGTH = 40;

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isTexts: Check = (value) => Array.isArray(value) && value.every(isText);
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const isScalar: Check = (value) => isText(value) || isNumber(value) || typeof value === 'boolean';
const isObject: Check = (value) =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isAnything: Check = () => true;
const isOneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);

const isFactKey: Check = (value) =>
  isText(value) && /^\S(.*\S)?$/u.test(value as string) && (value as string).length <= FACT_LENGTH;

const SHAPES: Required<{ [keyword in keyof FormSchema]: Check }> = {
  $schema: isText,
  $id: isText,
  type: isOneOf(['object', 'array', 'string', 'integer', 'number', 'boolean']),
  title: isText,
  description: isText,
  default: isAnything,
  properties: (value) => isObject(value) && Object.values(value as object).every(isObject),
  required: (value) => isTexts(value) && new Set(value as string[]).size === (value as []).length,
  items: isObject,
  allOf: (value) => Array.isArray(value) && value.length > 0 && value.every(isObject),
  if: isObject,
  then: isObject,
  else: isObject,
  not: isObject,
  contains: isObject,
  const: isScalar,
  enum: (value) => Array.isArray(value) && value.every(isScalar),
  format: isOneOf(['date', 'uri']),
  pattern: isText,
  minLength: isCount,
  maxLength: isCount,
  minItems: isCount,
  maxItems: isCount,
  uniqueItems: isOneOf([true, false]),
  minimum: isNumber,
  maximum: isNumber,
  'x-rollup': isOneOf(ROLLUPS),
  'x-attachment': isOneOf([true]),
  'x-masked': isOneOf([true]),
  'x-formula': isText,
  'x-pick': isOneOf(PICKED_KINDS),
  'x-unit': (value) => isText(value) && (value as string).length <= DESIGN_LIMITS.titleLength,
  'x-enum-titles': isTexts,
  'x-fact': isFactKey,
};

/** What may be wrong with one keyword. */
export type KeywordFault = 'keywordUnknown' | 'keywordMalformed' | 'referenceForbidden';

const REFERENCES = new Set(['$ref', '$defs', 'definitions', '$recursiveRef', '$dynamicRef']);

/** The keywords of one schema that forms do not have, or not so. */
export function keywordFaults(schema: object): [KeywordFault, string][] {
  return Object.entries(schema).flatMap(([keyword, value]): [KeywordFault, string][] => {
    if (REFERENCES.has(keyword)) return [['referenceForbidden', keyword]];
    const check = isKnown(keyword) ? SHAPES[keyword] : undefined;
    if (!check) return [['keywordUnknown', keyword]];
    return check(value) ? [] : [['keywordMalformed', keyword]];
  });
}

function isKnown(keyword: string): keyword is keyof FormSchema {
  return Object.hasOwn(SHAPES, keyword);
}
