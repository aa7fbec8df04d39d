import type { Tier, Unit, UnitClass } from '../unit';
import { classWords, tierWords } from './directory-words';
import { cleanName, nameKey } from './name-key';
import type { SheetFault, SheetFaultCode } from './sheet-fault';
import { type TableRow, UNIT_HEADERS, type UnitColumn } from './sheet-table';

export type UnitRow = TableRow<UnitColumn>;

/** What is wrong with a cell, apart from where it is. */
export interface CellFault {
  code: SheetFault['code'];
  params?: SheetFault['params'];
}

/** A fault in one cell of the table of units. */
export function unitFault(
  { row }: UnitRow,
  column: UnitColumn,
  { code, params }: CellFault,
): SheetFault {
  return { sheet: 'units', row, column: UNIT_HEADERS[column][0], code, params: params ?? {} };
}

/** What a row says of a unit; null where the cell is empty. */
export interface UnitCells {
  tier: Tier | null;
  unitClass: UnitClass | null;
  aliases: string[] | null;
}

/** Words of a list in one cell. */
export function listed(cell: string): string[] {
  const words = cell.split(/[、,，;；|｜\n]/).map(cleanName);
  return [...new Set(words.filter((word) => word !== ''))];
}

function worded<Value>(
  row: UnitRow,
  column: 'tier' | 'unitClass',
  read: { valueOf: (words: string) => Value | null; all: string[]; code: SheetFaultCode },
): Value | SheetFault | null {
  const words = cleanName(row.cells[column]);
  if (words === '') return null;
  const params = { words, all: read.all.join('、') };
  return read.valueOf(words) ?? unitFault(row, column, { code: read.code, params });
}

function isFault(value: unknown): value is SheetFault {
  return typeof value === 'object' && value !== null;
}

/** Reads tier, class and aliases; a new unit must have the first two. */
export function readUnitCells(
  row: UnitRow,
  isNew: boolean,
): { cells: UnitCells; faults: SheetFault[] } {
  const tier = worded(row, 'tier', { ...tierWords, code: 'tierUnknown' });
  const unitClass = worded(row, 'unitClass', { ...classWords, code: 'classUnknown' });
  const faults = [tier, unitClass].filter(isFault);
  if (isNew && tier === null) {
    const params = { words: '', all: tierWords.all.join('、') };
    faults.push(unitFault(row, 'tier', { code: 'tierUnknown', params }));
  }
  if (isNew && unitClass === null) {
    const params = { words: '', all: classWords.all.join('、') };
    faults.push(unitFault(row, 'unitClass', { code: 'classUnknown', params }));
  }
  const aliases = listed(row.cells.aliases);
  const cells = {
    tier: isFault(tier) ? null : tier,
    unitClass: isFault(unitClass) ? null : unitClass,
    aliases: nameKey(row.cells.aliases) === '' ? null : aliases,
  };
  return { cells, faults };
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

/** The unit with what the row says of it; the same object where that is what it is already. */
export function withCells(unit: Unit, { tier, unitClass, aliases }: UnitCells): Unit {
  const next = {
    ...unit,
    tier: tier ?? unit.tier,
    unitClass: unitClass ?? unit.unitClass,
    aliases: aliases ?? unit.aliases,
  };
  const isSame =
    next.tier === unit.tier &&
    next.unitClass === unit.unitClass &&
    isSameList(next.aliases, unit.aliases);
  return isSame ? unit : next;
}
