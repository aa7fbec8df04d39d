import type { FormBody } from '../form';
import type { Json } from '../journal-entry';
import { withValueAt } from '../value-at';
import type { FormSheets, TableSheet } from './form-sheets';
import { type Cell, type CellFault, isBlank, readCell } from './read-cell';
import type { SheetColumn } from './sheet-column';
import { ANSWER_COLUMN, FIELD_HEADS, keyOf, rowKeyOf, TABLE_HEAD_ROWS } from './write-form-sheets';

/** A sheet as it came back. */
export interface FilledSheet {
  title: string;
  rows: readonly (readonly Cell[])[];
}

/** A cell as people name it: sheet and address (C5). */
export interface CellPlace {
  sheet: string;
  cell: string;
}

/** What was read, where each value stood (by JSON pointer), and what could not be read. */
export interface SheetsReading {
  body: FormBody;
  places: Map<string, CellPlace>;
  faults: { place: CellPlace; column: SheetColumn; code: CellFault }[];
  /** Nothing in the file is of this form. */
  isForeign: boolean;
}

const A = 'A'.charCodeAt(0);
const LETTERS = 26;

/** A1 of the first cell; the rows and columns are counted from 0. */
function addressOf(row: number, column: number): string {
  const first = column >= LETTERS ? String.fromCharCode(A + Math.floor(column / LETTERS) - 1) : '';
  return `${first}${String.fromCharCode(A + (column % LETTERS))}${row + 1}`;
}

type Target = { [step: string]: Json };

function put(target: Target, path: readonly string[], value: Json): void {
  Object.assign(target, withValueAt(target, path, value));
}

interface Cursor {
  column: SheetColumn;
  cell: Cell;
  into: Target;
  /** JSON pointer of what `into` is. */
  at: string;
  place: CellPlace;
}

function take(reading: SheetsReading, { column, cell, into, at, place }: Cursor): void {
  reading.places.set(`${at}/${keyOf(column.path)}`, place);
  if (isBlank(cell)) return;
  const read = readCell(column, cell);
  if ('fault' in read) reading.faults.push({ place, column, code: read.fault });
  else put(into, column.path, read.value);
}

function readFields(reading: SheetsReading, columns: readonly SheetColumn[], sheet: FilledSheet) {
  for (const [row, cells] of sheet.rows.entries()) {
    const column = columns.find(({ path }) => keyOf(path) === cells[0]);
    if (!column) continue;
    const place = { sheet: sheet.title, cell: addressOf(row, ANSWER_COLUMN) };
    const cell = cells[ANSWER_COLUMN];
    take(reading, { column, cell, into: reading.body, at: '', place });
  }
}

function readTable(reading: SheetsReading, table: TableSheet, sheet: FilledSheet): void {
  const keys = (sheet.rows[0] ?? []).map(String);
  const rows: Json[] = [];
  for (const [row, cells] of sheet.rows.entries()) {
    if (row < TABLE_HEAD_ROWS || cells.every(isBlank)) continue;
    const into: Target = {};
    const at = `/${keyOf(table.path)}/${rows.length}`;
    for (const column of table.columns) {
      const index = keys.indexOf(rowKeyOf(table.path, column));
      if (index < 0) continue;
      const place = { sheet: sheet.title, cell: addressOf(row, index) };
      take(reading, { column, cell: cells[index], into, at, place });
    }
    rows.push(into);
  }
  const first = { sheet: sheet.title, cell: addressOf(TABLE_HEAD_ROWS, 0) };
  reading.places.set(`/${keyOf(table.path)}`, first);
  if (rows.length > 0) put(reading.body, table.path, rows);
}

function isFieldSheet({ rows }: FilledSheet): boolean {
  return rows[0]?.[0] === FIELD_HEADS[0];
}

/**
 * Reads filled sheets back cell by cell. Keys decide, so that sheets and columns may be moved and
 * their titles changed; what has no key is passed over.
 */
export function readFormSheets(
  { columns, tables }: FormSheets,
  filled: readonly FilledSheet[],
): SheetsReading {
  const reading: SheetsReading = { body: {}, places: new Map(), faults: [], isForeign: true };
  for (const sheet of filled) {
    const heads = (sheet.rows[0] ?? []).map(String);
    const table = tables.find(({ path, columns: own }) =>
      own.some((column) => heads.includes(rowKeyOf(path, column))),
    );
    if (isFieldSheet(sheet)) readFields(reading, columns, sheet);
    else if (table) readTable(reading, table, sheet);
    else continue;
    reading.isForeign = false;
  }
  return reading;
}
