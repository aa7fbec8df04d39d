import type { AttachmentRef } from '../form';
import type { Json } from '../journal-entry';
import { orderedFields } from '../field-order';
import { fieldSchemas, withBranches } from '../schema-walk';
import type { Block } from './block';
import { chineseNumeral } from './chinese-numeral';
import type { FilledField } from './filled-fields';
import { textBlocks } from './text-blocks';
import { valueInWords } from './value-in-words';

/** A text of more characters than this is a section of its own. */
const SHORT = 60;

type Row = { [field: string]: Json };

function isFigure({ schema }: FilledField): boolean {
  return schema.type === 'integer' || schema.type === 'number';
}

function isFiles({ schema }: FilledField): boolean {
  return schema.items?.['x-attachment'] === true;
}

function isTable({ schema }: FilledField): boolean {
  return schema.items?.type === 'object' && schema.items['x-attachment'] !== true;
}

function isText({ schema, value }: FilledField): boolean {
  return (
    schema.type === 'string' &&
    typeof value === 'string' &&
    ((schema.maxLength ?? 0) > 300 || value.includes('\n') || value.length > SHORT)
  );
}

/** Rows as a table; columns that nobody filled in are left out. */
function tableOf({ schema, ui, value }: FilledField): Block {
  const items = schema.items ?? {};
  const below = (ui as Record<string, unknown> | undefined)?.['items'];
  const rows = value as Row[];
  const parts = withBranches(items);
  const fields = orderedFields(items, below).filter((key) =>
    rows.some((row) => row[key] !== undefined && row[key] !== ''),
  );
  const schemaOf = (key: string) => fieldSchemas(parts, key)[0] ?? {};
  return {
    kind: 'table',
    columns: fields.map((key) => schemaOf(key).title ?? key),
    rows: rows.map((row) =>
      fields.map((key) => {
        const cell = row[key];
        return cell === undefined ? '' : valueInWords(schemaOf(key), cell);
      }),
    ),
  };
}

interface Section {
  title: string;
  blocks: Block[];
}

function said({ title, schema, ui, value }: FilledField): Block {
  return { kind: 'paragraph', text: `${title}：${valueInWords(schema, value, ui)}` };
}

function figures(fields: readonly FilledField[]): Section[] {
  if (fields.length === 0) return [];
  const rows = fields.map(({ title, schema, value }) => [title, valueInWords(schema, value)]);
  return [{ title: '主要数据', blocks: [{ kind: 'table', columns: ['项目', '数量'], rows }] }];
}

function sectionsOf(fields: readonly FilledField[]): Section[] {
  const own = fields.filter((field) => isText(field) || isTable(field));
  const short = fields.filter((field) => !own.includes(field) && !isFigure(field));
  const basic = short.length === 0 ? [] : [{ title: '基本情况', blocks: short.map(said) }];
  const counted = figures(fields.filter(isFigure));
  const rest = own.map((field) => ({
    title: field.title,
    blocks: isTable(field) ? [tableOf(field)] : textBlocks(field.value as string),
  }));
  return [...basic, ...rest.slice(0, 1), ...counted, ...rest.slice(1)];
}

/** A filled form as the body of a report, and the names of the files handed in with it. */
export function formBlocks(fields: readonly FilledField[]): { blocks: Block[]; files: string[] } {
  const files = fields
    .filter(isFiles)
    .flatMap(({ value }) => (value as unknown as AttachmentRef[]).map(({ name }) => name));
  const sections = sectionsOf(fields.filter((field) => !isFiles(field)));
  const blocks = sections.flatMap(({ title, blocks: below }, n): Block[] => [
    { kind: 'heading', level: 1, text: `${chineseNumeral(n + 1)}、${title}`, rest: '' },
    ...below,
  ]);
  return { blocks, files };
}
