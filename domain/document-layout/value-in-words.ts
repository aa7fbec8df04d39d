import { orderedFields } from '../field-order';
import type { AttachmentRef, FormSchema } from '../form';
import type { Json } from '../journal-entry';
import { masked } from '../masked';
import { isDay } from '../shanghai-time';
import { fieldSchemas, withBranches } from '../schema-walk';
import { chineseDay } from './chinese-day';

type Group = { [field: string]: Json };

function groupInWords(schema: FormSchema, ui: unknown, value: Group): string {
  const parts = withBranches(schema);
  const said = orderedFields(schema, ui).flatMap((field) => {
    const [found] = fieldSchemas(parts, field);
    const part = value[field];
    if (!found || part === undefined || part === '') return [];
    // The sign that divides the parts ends each of them.
    return [`${found.title ?? field}：${valueInWords(found, part).replace(/[。；]+$/u, '')}`];
  });
  return said.join('；');
}

/** One value of a filled form as a document says it: chosen values by their titles, days in figures. */
export function valueInWords(schema: FormSchema, value: Json, ui?: unknown): string {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (value === null) return '';
  if (Array.isArray(value)) {
    return value.map((one) => valueInWords(schema.items ?? {}, one)).join('、');
  }
  if (typeof value === 'object') {
    if (schema['x-attachment']) return (value as unknown as AttachmentRef).name;
    return groupInWords(schema, ui, value);
  }
  const place = schema.enum?.findIndex((one) => one === value) ?? -1;
  const said = schema['x-enum-titles']?.[place] ?? String(value);
  if (schema['x-masked']) return masked(said);
  if (schema.format === 'date' && isDay(said)) return chineseDay(said);
  return `${said}${schema['x-unit'] ?? ''}`;
}
