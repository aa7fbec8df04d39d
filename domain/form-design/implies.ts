import { canonicalJson } from '../canonical-json';
import type { FormSchema } from '../form';

type Scalar = string | number | boolean;

/** Keywords judged elsewhere (shape), or that judge no value (words). */
const NO_LIMITS = new Set<string>([
  ...[
    '$schema',
    '$id',
    'title',
    'description',
    'default',
    'x-rollup',
    'x-enum-titles',
    'x-formula',
    'x-fact',
  ],
  ...['type', 'properties', 'required', 'items', 'allOf', 'if', 'then', 'else', 'x-attachment'],
]);

/**
 * Whether every value within the limits of `strict` is surely within those of `loose`; what cannot
 * be told (two different patterns, a keyword foreign to forms) counts as no.
 * @param strict schemas that all hold for the value, and so does each of `loose` on the other side
 */
export function implies(strict: readonly FormSchema[], loose: readonly FormSchema[]): boolean {
  return loose.every((limit) =>
    Object.keys(limit)
      .filter((keyword) => !NO_LIMITS.has(keyword))
      .every((keyword) => strict.some((known) => impliesKeyword(known, limit, keyword))),
  );
}

function impliesKeyword(strict: FormSchema, loose: FormSchema, keyword: string): boolean {
  switch (keyword) {
    case 'const':
    case 'enum':
      return impliesChoice(strict, loose);
    case 'minLength':
    case 'minItems':
      return (strict[keyword] ?? 0) >= (loose[keyword] ?? 0);
    case 'minimum':
      return (strict.minimum ?? -Infinity) >= (loose.minimum ?? -Infinity);
    case 'maxLength':
    case 'maxItems':
    case 'maximum':
      return (strict[keyword] ?? Infinity) <= (loose[keyword] ?? Infinity);
    case 'uniqueItems':
      return strict.uniqueItems === true || loose.uniqueItems !== true;
    default:
      return sameKeyword(strict, loose, keyword);
  }
}

function impliesChoice(strict: FormSchema, loose: FormSchema): boolean {
  const allowed = choices(loose);
  return choices(strict)?.every((value) => allowed?.includes(value) ?? true) ?? false;
}

function choices({ const: only, enum: several }: FormSchema): readonly Scalar[] | undefined {
  if (only === undefined) return several;
  return several === undefined || several.includes(only) ? [only] : [];
}

function sameKeyword(a: object, b: object, keyword: string): boolean {
  return valueText(a, keyword) === valueText(b, keyword);
}

function valueText(schema: object, keyword: string): string {
  return canonicalJson(Object.entries(schema).filter(([name]) => name === keyword));
}
