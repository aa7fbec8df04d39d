import readExcelFile from 'read-excel-file/node';
import {
  headerCount,
  PEOPLE_HEADERS,
  type SheetText,
  UNIT_HEADERS,
} from '../../../domain/directory/sheet-table';
import { WebRefusalError } from '../refusal-error';
import { unpackedSize } from '../zip-unpacked-size';

export const MOST_ROWS = 20_000;
const MOST_UNPACKED = 200 * 1024 * 1024;
const NOTES = '说明';

/** The two tables of a workbook; null where there is none. */
export interface Workbook {
  units: SheetText | null;
  people: SheetText | null;
  /** Names of sheets that were passed over. */
  ignored: string[];
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';
}

async function sheetsOf(bytes: Buffer) {
  const size = unpackedSize(bytes);
  if (size === null || size > MOST_UNPACKED) throw new WebRefusalError('sheetUnreadable');
  try {
    return await readExcelFile(bytes);
  } catch {
    throw new WebRefusalError('sheetUnreadable');
  }
}

/** Which table a sheet holds, by its headers; whatever it is called. */
function kindOf(text: SheetText): 'units' | 'people' | null {
  const units = headerCount(text, UNIT_HEADERS);
  const people = headerCount(text, PEOPLE_HEADERS);
  if (units === 0 && people === 0) return null;
  return people > units ? 'people' : 'units';
}

/**
 * Reads an .xlsx as text, the first table of each kind.
 * @throws WebRefusalError sheetUnreadable, sheetUnknown, sheetTooLong
 */
export async function readWorkbook(bytes: Buffer): Promise<Workbook> {
  const book: Workbook = { units: null, people: null, ignored: [] };
  for (const { sheet, data } of await sheetsOf(bytes)) {
    if (data.length > MOST_ROWS) throw new WebRefusalError('sheetTooLong', { most: MOST_ROWS });
    const text = data.map((row) => row.map(cellText));
    const kind = kindOf(text);
    if (kind !== null && book[kind] === null) book[kind] = text;
    else if (sheet !== NOTES && text.length > 0) book.ignored.push(sheet);
  }
  if (!book.units && !book.people) throw new WebRefusalError('sheetUnknown');
  return book;
}
