import { formatDate, isDay } from '../shanghai-time';
import type { Json } from '../journal-entry';
import type { CellKind, SheetColumn } from './sheet-column';

/** Why a cell cannot be read. */
export const CELL_FAULTS = ['notANumber', 'notADate', 'notYesOrNo', 'notAChoice'] as const;
export type CellFault = (typeof CELL_FAULTS)[number];

/** What a spreadsheet holds in a cell; a day comes as midnight UTC. */
export type Cell = string | number | boolean | Date | null | undefined;

type Read = { value: Json } | { fault: CellFault };

const FULL_WIDTH = /[！-～]/g;

/** Without spaces around, full-width signs made plain. */
function plain(cell: Cell): string {
  const text = cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '');
  return text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .trim();
}

function readNumber(cell: Cell): Read {
  if (typeof cell === 'number') return { value: cell };
  const digits = plain(cell).replace(/(?<=\d),(?=\d{3})/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? { value: Number(digits) } : { fault: 'notANumber' };
}

function readDate(cell: Cell): Read {
  const found = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(plain(cell));
  const [, year, month, date] = found ?? [];
  const on = found ? formatDate(Number(year), Number(month), Number(date)) : '';
  return isDay(on) ? { value: on } : { fault: 'notADate' };
}

const YES = ['是', '有', '√', 'true', '1'];
const NO = ['否', '无', '×', 'false', '0'];

function readYesNo(cell: Cell): Read {
  const word = plain(cell).toLowerCase();
  if (YES.includes(word)) return { value: true };
  return NO.includes(word) ? { value: false } : { fault: 'notYesOrNo' };
}

function chosen({ choices }: SheetColumn, words: string): Json | undefined {
  return choices.find((choice) => choice.words === words || String(choice.value) === words)?.value;
}

function readChoice(column: SheetColumn, cell: Cell): Read {
  const words = typeof cell === 'string' ? cell.trim() : plain(cell);
  const value = chosen(column, words) ?? chosen(column, plain(cell));
  return value === undefined ? { fault: 'notAChoice' } : { value };
}

function readChoices(column: SheetColumn, cell: Cell): Read {
  const values = String(cell)
    .split(/[、，,；;\n]/)
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .map((words) => chosen(column, words));
  const known = values.flatMap((value) => (value === undefined ? [] : [value]));
  return known.length === values.length ? { value: known } : { fault: 'notAChoice' };
}

function readText(cell: Cell): Read {
  if (cell instanceof Date) return { value: plain(cell) };
  return { value: String(cell).trim() };
}

const READERS = {
  text: (_column, cell) => readText(cell),
  number: (_column, cell) => readNumber(cell),
  date: (_column, cell) => readDate(cell),
  yesNo: (_column, cell) => readYesNo(cell),
  choice: readChoice,
  choices: readChoices,
} as const satisfies Record<CellKind, (column: SheetColumn, cell: Cell) => Read>;

/** Whether nothing stands in a cell. */
export function isBlank(cell: Cell): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
}

/** Reads a cell that is not blank as the field wants it; a number or a day written as text counts. */
export function readCell(column: SheetColumn, cell: Cell): Read {
  return READERS[column.kind](column, cell);
}
