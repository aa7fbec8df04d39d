import type { FormVersion } from '../../../domain/form';
import { formSheets } from '../../../domain/form-sheet/form-sheets';
import type { CellFault } from '../../../domain/form-sheet/read-cell';
import { type CellPlace, readFormSheets } from '../../../domain/form-sheet/read-form-sheets';
import type { SheetColumn } from '../../../domain/form-sheet/sheet-column';
import type { FormSheetFault, FormSheetReading } from '../../contract/form-sheets';
import { validateSubmission } from '../form-validation/validate-submission';
import { WebRefusalError } from '../refusal-error';
import { readCells } from './read-cells';

const HINTS = {
  notANumber: () => '请填数字，不带单位和文字',
  notADate: () => '请填实际存在的日期，如 2026-05-06',
  notYesOrNo: () => '请填“是”或“否”',
  notAChoice: ({ choices }) => `只能填：${choices.map(({ words }) => words).join('、')}`,
} as const satisfies Record<CellFault, (column: SheetColumn) => string>;

const cellName = ({ sheet, cell }: CellPlace): string => `${sheet} ${cell}`;

/**
 * Reads a filled form workbook cell by cell and judges it by the form's own rules. The body comes
 * back only when no cell is wrong; nothing is stored. What no sheet holds (attachments) is left to
 * the form itself.
 * @throws WebRefusalError sheetUnreadable, sheetTooLong, sheetOfOtherForm
 */
export async function readFormWorkbook(
  version: FormVersion,
  bytes: Buffer,
): Promise<FormSheetReading> {
  const sheets = formSheets(version.schema, version.ui);
  const { body, places, faults, isForeign } = readFormSheets(sheets, await readCells(bytes));
  if (isForeign) throw new WebRefusalError('sheetOfOtherForm', { title: version.title });
  const unread = faults.map(({ place, column, code }): FormSheetFault => {
    const message = `“${column.title}”${HINTS[code](column)}。`;
    return { cell: cellName(place), message };
  });
  const judged = validateSubmission(version, body);
  const wrong = ('errors' in judged ? judged.errors : []).flatMap(({ pointer, message }) => {
    const place = places.get(pointer);
    const isUnread = place && faults.some((fault) => cellName(fault.place) === cellName(place));
    return place && !isUnread ? [{ cell: cellName(place), message }] : [];
  });
  const all = [...unread, ...wrong];
  return { body: all.length > 0 ? null : body, faults: all, left: sheets.left };
}
