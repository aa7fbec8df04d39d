import { orderedFields } from '../field-order';
import type { FormBody, FormSchema } from '../form';
import type { Json } from '../journal-entry';
import { fieldSchemas, withBranches } from '../schema-walk';
import type { Block, OfficialDocument } from './block';
import { boxInWords } from './box-in-words';
import { breakTitle } from './break-title';
import { chineseDay } from './chinese-day';
import { chineseNumeral } from './chinese-numeral';
import type { FormShape } from './filled-fields';
import { widthOf } from './geometry';
import { shownWhen } from './shown-when';

/** A form to be filled in by hand, or as somebody filled it in. */
export interface FormPaperFacts {
  title: string;
  form: FormShape;
  /** What was filled in; null for a form with nothing but room to write. */
  body: FormBody | null;
  /** Whose filling it is, for which notice, handed in on which day; null where it is nobody's. */
  filledBy: { unit: string; notice: string; on: string } | null;
}

type Group = { readonly [field: string]: Json };

interface Asked extends FormShape {
  key: string;
  title: string;
  isRequired: boolean;
  /** Empty: always. */
  when: string;
}

const EMPTY_ROWS = 5;
/** Empty rows must leave room for a hand. */
const ROOM = '\n';
/** Shares of the columns: label, room to write, note. */
const BOX_WIDTHS = [6, 15, 9];
const NUMBER_WIDTH = 2;
const BOXES_WIDTH = 7;
const NARROWEST = 4;
const MOST_NUMBERED = 99;

function isTable({ schema }: Asked): boolean {
  return schema.items?.type === 'object' && schema.items['x-attachment'] !== true;
}

function isGroup({ schema }: Asked): boolean {
  return schema.type === 'object' && schema.properties !== undefined;
}

function below(ui: unknown, step: string): unknown {
  return (ui as Record<string, unknown> | undefined)?.[step];
}

/** What a group asks for, in the order of its form. */
function askedIn({ schema, ui }: FormShape): Asked[] {
  const parts = withBranches(schema);
  const required = new Set(parts.flatMap((part) => part.required ?? []));
  const conditions = shownWhen(schema);
  return orderedFields(schema, ui).flatMap((key) => {
    const [found] = fieldSchemas(parts, key);
    if (!found) return [];
    const words = { key, title: found.title ?? key, when: conditions.get(key) ?? '' };
    return [{ ...words, schema: found, ui: below(ui, key), isRequired: required.has(key) }];
  });
}

function noteOf({ schema, when, isRequired }: Asked): string {
  const isWritten = schema.type === 'string' && !schema.enum && !schema['x-pick'];
  const limit = isWritten ? schema.maxLength : undefined;
  const words = [
    when === '' ? '' : `${when}时填写`,
    isRequired ? '必填' : '',
    schema.description ?? '',
    limit !== undefined && limit > 50 ? `不超过${limit}字` : '',
  ];
  return words.filter((one) => one !== '').join('；');
}

function groupAt(value: Json | undefined): Group {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

type Line = [label: string, box: string, note: string];

function linesOf(field: Asked, body: Group, before = ''): Line[] {
  const label = `${before}${field.title}`;
  const value = body[field.key];
  if (!isGroup(field)) return [[label, boxInWords(field.schema, value, field.ui), noteOf(field)]];
  return askedIn(field).flatMap((one) => linesOf(one, groupAt(value), `${label}：`));
}

function boxTable(lines: readonly Line[]): Block {
  const hasNotes = lines.some(([, , note]) => note !== '');
  return {
    kind: 'table',
    columns: ['项目', '填写内容', ...(hasNotes ? ['说明'] : [])],
    widths: BOX_WIDTHS.slice(0, hasNotes ? 3 : 2),
    rows: lines.map(([label, box, note]) => [label, box, ...(hasNotes ? [note] : [])]),
  };
}

/** A table of the form: the rows filled in, or some to write in, numbered. */
function rowTable(field: Asked, body: Group): Block[] {
  const items: FormSchema = field.schema.items ?? {};
  const columns = askedIn({ schema: items, ui: below(field.ui, 'items') });
  const value = body[field.key];
  const rows = Array.isArray(value) ? value.map(groupAt) : [];
  const least = Math.max(EMPTY_ROWS, field.schema.minItems ?? 0);
  const blank = Array.from({ length: rows.length > 0 ? 0 : least }, (): Group => ({}));
  const cellOf = (column: Asked, row: Group) =>
    row[column.key] === undefined && !hasBoxes(column) ? ROOM : linesBox(column, row);
  return [
    ...notesOf(field, columns),
    {
      kind: 'table',
      columns: ['序号', ...columns.map(headOf)],
      widths: [NUMBER_WIDTH, ...columns.map(widthOfColumn)],
      rows: [...rows, ...blank].map((row, n) => [
        String(n + 1),
        ...columns.map((column) => cellOf(column, row)),
      ]),
    },
  ];
}

function hasBoxes({ schema }: Asked): boolean {
  return schema.enum !== undefined || schema.type === 'boolean' || schema.items?.enum !== undefined;
}

function widthOfColumn(column: Asked): number {
  if (hasBoxes(column)) return BOXES_WIDTH;
  return Math.min(BOXES_WIDTH, Math.max(NARROWEST, widthOf(headOf(column))));
}

function linesBox(column: Asked, row: Group): string {
  return boxInWords(column.schema, row[column.key], column.ui);
}

function headOf({ title, schema }: Asked): string {
  const unit = schema['x-unit'];
  return unit === undefined ? title : `${title}（${unit}）`;
}

/** What is to be known of a table before it is filled in: its own note, and columns not always filled in. */
function notesOf(field: Asked, columns: readonly Asked[]): Block[] {
  const own = noteOf(field);
  const conditional = columns.flatMap(({ title, when }) =>
    when === '' ? [] : `“${title}”在${when}时填写`,
  );
  const words = [...(own === '' ? [] : [own]), ...conditional];
  return words.length === 0 ? [] : [{ kind: 'paragraph', text: `（${words.join('；')}）` }];
}

/** The fields in their order: tables under headings of their own, what lies between in one. */
function contentOf(form: FormShape, body: Group): Block[] {
  const blocks: Block[] = [];
  let lines: Line[] = [];
  let tables = 0;
  const flush = (): void => {
    if (lines.length > 0) blocks.push(boxTable(lines));
    lines = [];
  };
  for (const field of askedIn(form)) {
    if (!isTable(field)) {
      lines.push(...linesOf(field, body));
      continue;
    }
    flush();
    tables += 1;
    const no = chineseNumeral(Math.min(tables, MOST_NUMBERED));
    blocks.push({ kind: 'heading', level: 1, text: `${no}、${field.title}`, rest: '' });
    blocks.push(...rowTable(field, body));
  }
  flush();
  return blocks;
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

/** Any form on paper: for filling in by hand, or as it was filled in. */
export function formPaper({ title, form, body, filledBy }: FormPaperFacts): OfficialDocument {
  const { description } = form.schema;
  return {
    form: 'plain',
    name: filledBy ? `${filledBy.unit}${title}` : title,
    blocks: [
      { kind: 'title', lines: breakTitle(title) },
      ...(description === undefined ? [] : [paragraph(description)]),
      ...(filledBy ? [paragraph(`对应通知：《${filledBy.notice}》`)] : []),
      paragraph(`填报单位：${filledBy?.unit ?? ''}`),
      ...contentOf(form, body ?? {}),
      paragraph('负责人（签字、盖章）：'),
      paragraph('填报人（签字）：'),
      paragraph(`填报日期：${filledBy ? chineseDay(filledBy.on) : '　　　　年　　月　　日'}`),
    ],
    imprint: null,
  };
}
