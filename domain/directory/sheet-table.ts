import { nameKey } from './name-key';
import type { SheetFault, SheetName } from './sheet-fault';

/** A sheet as text, row by row as the file has them; empty cells are empty. */
export type SheetText = readonly (readonly string[])[];

/** One row under known headers; `row` is its number in the file, from 1. */
export interface TableRow<Column extends string> {
  row: number;
  cells: Record<Column, string>;
}

/** A sheet read by its headers. */
export interface Table<Column extends string> {
  rows: TableRow<Column>[];
  faults: SheetFault[];
}

/** Header words of each column, the official one first. */
export type Headers<Column extends string> = Record<Column, readonly [string, ...string[]]>;

export const UNIT_HEADERS = {
  name: ['单位', '单位名称', '名称', '机构名称', '机构'],
  parent: ['上级', '上级单位', '隶属单位', '主管单位', '上级工会'],
  tier: ['层级', '级别', '单位层级'],
  unitClass: ['类别', '单位类别', '类型', '单位类型'],
  aliases: ['别名', '简称', '其他名称', '曾用名'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export type UnitColumn = keyof typeof UNIT_HEADERS;

export const PEOPLE_HEADERS = {
  name: ['姓名', '人员', '人员姓名', '名字'],
  account: ['账号', '帐号', '登录名', '登录账号', '用户名'],
  unit: ['单位', '所在单位', '任职单位', '单位名称', '工作单位'],
  roles: ['岗位', '任职', '角色', '职责'],
  mail: ['邮箱', '电子邮箱', '邮件地址', '邮箱地址', 'email'],
} as const satisfies Record<string, readonly [string, ...string[]]>;
export type PeopleColumn = keyof typeof PEOPLE_HEADERS;

/** Columns that tables of an earlier release have not. */
const OPTIONAL_COLUMNS: readonly string[] = ['mail'];

/** Where titles and notes may stand above the headers. */
const HEADER_WITHIN = 10;

// Tables mark what must be filled in with a star.
function headerKey(cell: string): string {
  return nameKey(cell).replace(/[*:]/g, '');
}

type Places<Column extends string> = Map<Column, number>;

function placesIn<Column extends string>(
  cells: readonly string[],
  headers: Headers<Column>,
): Places<Column> {
  const keys = cells.map(headerKey);
  const places: Places<Column> = new Map();
  for (const [column, words] of Object.entries(headers) as [Column, readonly string[]][]) {
    const place = keys.findIndex((key) => words.some((word) => headerKey(word) === key));
    if (place >= 0) places.set(column, place);
  }
  return places;
}

/** Row with the most headers among the first ones; null where fewer than two are there. */
function findHeader<Column extends string>(text: SheetText, headers: Headers<Column>) {
  let best: { at: number; places: Places<Column> } | null = null;
  for (const [at, cells] of text.slice(0, HEADER_WITHIN).entries()) {
    const places = placesIn(cells, headers);
    if (places.size >= 2 && places.size > (best?.places.size ?? 0)) best = { at, places };
  }
  return best;
}

/** How many of the headers a sheet has; 0 where it is not this kind of table at all. */
export function headerCount<Column extends string>(
  text: SheetText,
  headers: Headers<Column>,
): number {
  return findHeader(text, headers)?.places.size ?? 0;
}

/** Reads the rows below the headers; rows without any text are passed over. */
export function readTable<Column extends string>(
  sheet: SheetName,
  text: SheetText,
  headers: Headers<Column>,
): Table<Column> {
  const found = findHeader(text, headers);
  const columns = Object.keys(headers) as Column[];
  const missing = columns.filter(
    (column) => !found?.places.has(column) && !OPTIONAL_COLUMNS.includes(column),
  );
  if (!found || missing.length > 0) {
    const row = (found?.at ?? 0) + 1;
    return {
      rows: [],
      faults: missing.map((column) => {
        const header = headers[column][0];
        return { sheet, row, column: header, code: 'headerMissing', params: { header } };
      }),
    };
  }
  const { at, places } = found;
  const rows = text.slice(at + 1).map((cells, i) => ({
    row: at + 2 + i,
    cells: Object.fromEntries(
      columns.map((column) => [column, cells[places.get(column) ?? -1] ?? '']),
    ) as Record<Column, string>,
  }));
  return {
    rows: rows.filter(({ cells }) => columns.some((column) => nameKey(cells[column]) !== '')),
    faults: [],
  };
}
