import type { FormBody } from '../form';
import { valueAt } from '../value-at';
import type { FormSheets, TableSheet } from './form-sheets';
import { cellOf, type SheetColumn } from './sheet-column';
import { escapedStep } from '../json-pointer';

/** A sheet ready to be written; the first row and, in the first sheet, the first column are keys. */
export interface WrittenSheet {
  title: string;
  rows: (string | number | null)[][];
}

/** Heads of the first sheet. */
export const FIELD_HEADS: readonly string[] = ['字段（勿改）', '栏目', '填写', '怎么填'];
/** Column of the first sheet in which people write, from 0. */
export const ANSWER_COLUMN = 2;
/** Rows above the first line of a table: keys, titles, how to fill in. */
export const TABLE_HEAD_ROWS = 3;

/** A path as one key, as it stands in a sheet. */
export function keyOf(path: readonly string[]): string {
  return path.map(escapedStep).join('/');
}

/** The key of a table's column. */
export function rowKeyOf(table: readonly string[], { path }: SheetColumn): string {
  return keyOf([...table, '*', ...path]);
}

const LONGEST_NAME = 31;

/** Titles as a spreadsheet allows them for the names of its sheets, each once. */
function sheetNames(titles: readonly string[]): string[] {
  const names: string[] = [];
  for (const title of titles) {
    const name = title.replace(/[[\]:*?/\\']/g, '').slice(0, LONGEST_NAME - 3) || '表';
    const same = names.filter((one) => one === name || one.startsWith(`${name} `)).length;
    names.push(same === 0 ? name : `${name} ${same + 1}`);
  }
  return names;
}

const HOW = {
  text: '',
  number: '填数字',
  date: '填日期，如 2026-05-06',
  yesNo: '填“是”或“否”',
  choice: '填一项：',
  choices: '可填几项，用顿号隔开：',
} as const;

function howToFill({ kind, choices, unit }: SheetColumn): string {
  const words = choices.map((choice) => choice.words).join('、');
  return `${HOW[kind]}${words}${unit === '' ? '' : `（${unit}）`}`;
}

function tableRows({ path, columns }: TableSheet, body: FormBody): WrittenSheet['rows'] {
  const rows = valueAt(body, path);
  return [
    columns.map((column) => rowKeyOf(path, column)),
    columns.map(({ title }) => title),
    columns.map(howToFill),
    ...(Array.isArray(rows) ? rows : []).map((row) =>
      columns.map((column) => cellOf(column, valueAt(row, column.path))),
    ),
  ];
}

/** The sheets of a form with what is already filled in. */
export function writeFormSheets({ columns, tables }: FormSheets, body: FormBody): WrittenSheet[] {
  const fields = columns.map((column) => [
    keyOf(column.path),
    column.title,
    cellOf(column, valueAt(body, column.path)),
    howToFill(column),
  ]);
  const names = sheetNames(['填报', ...tables.map(({ title }) => title)]);
  const sheets = [[[...FIELD_HEADS], ...fields], ...tables.map((table) => tableRows(table, body))];
  return sheets.map((rows, i) => ({ title: names[i] ?? '', rows }));
}
