import { canonicalJson } from '../canonical-json';
import type { FormSchema } from '../form';
import { isDay } from '../shanghai-time';
import { escapedStep } from '../json-pointer';

/** One thing a value lacks, as ajv would name it. */
export interface SchemaError {
  readonly keyword: string;
  /** JSON pointer of the value; of the missing field for `required`. */
  readonly pointer: string;
  readonly limit?: number;
  readonly pattern?: string;
}

/**
 * Judges a value by a schema of the form dialect without compiling it: for forms nobody has
 * published yet, where the page may run no code made from texts. What is handed in is judged by
 * the compiled checks.
 */
export function schemaErrors(schema: FormSchema, value: unknown, pointer = ''): SchemaError[] {
  return [
    ...typeErrors(schema, value, pointer),
    ...choiceErrors(schema, value, pointer),
    ...(typeof value === 'string' ? textErrors(schema, value, pointer) : []),
    ...(typeof value === 'number' ? numberErrors(schema, value, pointer) : []),
    ...(Array.isArray(value) ? listErrors(schema, value, pointer) : []),
    ...(isObject(value) ? objectErrors(schema, value, pointer) : []),
    ...branchErrors(schema, value, pointer),
  ];
}

/** Whether a value fits a schema. */
export function fitsSchema(schema: FormSchema, value: unknown): boolean {
  return schemaErrors(schema, value).length === 0;
}

function isObject(value: unknown): value is { [field: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOfType(type: FormSchema['type'], value: unknown): boolean {
  switch (type) {
    case undefined:
      return true;
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'integer':
      return Number.isInteger(value);
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'string':
    case 'boolean':
      return typeof value === type;
  }
}

function typeErrors({ type }: FormSchema, value: unknown, pointer: string): SchemaError[] {
  return isOfType(type, value) ? [] : [{ keyword: 'type', pointer }];
}

function choiceErrors(schema: FormSchema, value: unknown, pointer: string): SchemaError[] {
  const { const: only, enum: offered } = schema;
  return [
    ...(only === undefined || only === value ? [] : [{ keyword: 'const', pointer }]),
    ...(offered === undefined || offered.some((one) => one === value)
      ? []
      : [{ keyword: 'enum', pointer }]),
  ];
}

const FORMATS = {
  date: isDay,
  uri: (text: string) => /^[a-z][a-z0-9+.-]*:\S+$/i.test(text),
} as const satisfies Record<NonNullable<FormSchema['format']>, (text: string) => boolean>;

function textErrors(schema: FormSchema, text: string, pointer: string): SchemaError[] {
  const { minLength = 0, maxLength = Infinity, pattern, format } = schema;
  const length = [...text].length;
  return [
    ...(length < minLength ? [{ keyword: 'minLength', pointer, limit: minLength }] : []),
    ...(length > maxLength ? [{ keyword: 'maxLength', pointer, limit: maxLength }] : []),
    ...(pattern === undefined || matches(pattern, text)
      ? []
      : [{ keyword: 'pattern', pointer, pattern }]),
    ...(format === undefined || FORMATS[format](text) ? [] : [{ keyword: 'format', pointer }]),
  ];
}

/** A pattern that does not parse is a fault of the form, told when it is published. */
function matches(pattern: string, text: string): boolean {
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return true;
  }
}

function numberErrors(schema: FormSchema, value: number, pointer: string): SchemaError[] {
  const { minimum = -Infinity, maximum = Infinity } = schema;
  return [
    ...(value < minimum ? [{ keyword: 'minimum', pointer, limit: minimum }] : []),
    ...(value > maximum ? [{ keyword: 'maximum', pointer, limit: maximum }] : []),
  ];
}

function listErrors(schema: FormSchema, list: unknown[], pointer: string): SchemaError[] {
  const { minItems = 0, maxItems = Infinity, uniqueItems, items, contains } = schema;
  const isTwice = uniqueItems === true && new Set(list.map(canonicalJson)).size < list.length;
  return [
    ...(list.length < minItems ? [{ keyword: 'minItems', pointer, limit: minItems }] : []),
    ...(list.length > maxItems ? [{ keyword: 'maxItems', pointer, limit: maxItems }] : []),
    ...(isTwice ? [{ keyword: 'uniqueItems', pointer }] : []),
    ...(contains && !list.some((one) => fitsSchema(contains, one))
      ? [{ keyword: 'contains', pointer }]
      : []),
    ...(items ? list.flatMap((one, n) => schemaErrors(items, one, `${pointer}/${n}`)) : []),
  ];
}

function objectErrors(
  { required = [], properties = {} }: FormSchema,
  value: { [field: string]: unknown },
  pointer: string,
): SchemaError[] {
  const at = (field: string) => `${pointer}/${escapedStep(field)}`;
  const has = (field: string) => Object.hasOwn(value, field) && value[field] !== undefined;
  return [
    ...required
      .filter((field) => !has(field))
      .map((field) => ({ keyword: 'required', pointer: at(field) })),
    ...Object.entries(properties)
      .filter(([field]) => has(field))
      .flatMap(([field, schema]) => schemaErrors(schema, value[field], at(field))),
  ];
}

function branchErrors(schema: FormSchema, value: unknown, pointer: string): SchemaError[] {
  const branch = schema.if && (fitsSchema(schema.if, value) ? schema.then : schema.else);
  return [
    ...(schema.not && fitsSchema(schema.not, value) ? [{ keyword: 'not', pointer }] : []),
    ...(schema.allOf ?? []).flatMap((part) => schemaErrors(part, value, pointer)),
    ...(branch ? schemaErrors(branch, value, pointer) : []),
  ];
}
