import type { FormSchema } from '../form';
import type { Json } from '../journal-entry';
import { isDay } from '../shanghai-time';
import { chineseDay } from './chinese-day';
import { valueInWords } from './value-in-words';

// Both are in GB 2312: every Chinese font has them.
const OPEN = '□';
const CHOSEN = '■';
/** Room for a figure. */
const FIGURE = '　　　　　';
/** A text of more characters than this gets several lines. */
const SHORT = 100;
const LINES_OF_TEXT = 4;

function boxes(options: readonly (readonly [words: string, isChosen: boolean])[]): string {
  const words = options.map(([one, isChosen]) => `${isChosen ? CHOSEN : OPEN} ${one}`);
  // Short ones stand side by side.
  return words.join(words.every((one) => one.length <= 8) ? '　' : '\n');
}

function choicesOf(
  { enum: values = [], ...schema }: FormSchema,
  given: readonly unknown[],
): string {
  const titles = schema['x-enum-titles'];
  return boxes(
    values.map((value, n) => [titles?.[n] ?? String(value), given.includes(value)] as const),
  );
}

function emptyBox(schema: FormSchema): string {
  if (schema['x-formula'] !== undefined) return '（由系统计算）';
  if (schema.format === 'date') return '　　　年　　月　　日';
  if (schema.items?.['x-attachment']) return '□ 另附　　份';
  if (schema.type === 'integer' || schema.type === 'number')
    return `${FIGURE}${schema['x-unit'] ?? ''}`;
  if (schema.type !== 'string') return '';
  const lines = (schema.maxLength ?? 0) > SHORT ? LINES_OF_TEXT : 1;
  return '\n'.repeat(lines - 1);
}

/**
 * What stands in the box of one field: what was filled in, else room to write; choices with a box
 * each, those chosen filled.
 */
export function boxInWords(schema: FormSchema, value: Json | undefined, ui?: unknown): string {
  const given = Array.isArray(value) ? value : value === undefined ? [] : [value];
  if (schema.enum) return choicesOf(schema, given);
  if (schema.items?.enum) return choicesOf(schema.items, given);
  if (schema.type === 'boolean') {
    return boxes([
      ['是', value === true],
      ['否', value === false],
    ]);
  }
  if (value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) {
    return emptyBox(schema);
  }
  if (schema.format === 'date' && typeof value === 'string' && isDay(value))
    return chineseDay(value);
  return valueInWords(schema, value, ui);
}
