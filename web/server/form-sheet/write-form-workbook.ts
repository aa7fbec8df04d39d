import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import type { FormBody, FormVersion } from '../../../domain/form';
import { formSheets } from '../../../domain/form-sheet/form-sheets';
import { writeFormSheets } from '../../../domain/form-sheet/write-form-sheets';

const FIELD_WIDTHS = [24, 28, 60, 48];
const TABLE_WIDTH = 24;
const GREY = '#767676';

type Rows = ReturnType<typeof writeFormSheets>[number]['rows'];

function dataOf(rows: Rows, isFields: boolean): SheetData {
  return rows.map((cells, row) =>
    cells.map((value, column) => {
      if (value === null) return null;
      const isKey = isFields ? column === 0 : row === 0;
      const isHead = isFields ? row === 0 : row === 1;
      return {
        value,
        wrap: true,
        ...(isKey && { textColor: GREY }),
        ...(isHead && { fontWeight: 'bold' as const, backgroundColor: '#eeeeee' }),
      };
    }),
  );
}

/** A form as an .xlsx to be filled in: a line for each field, a sheet for each table. */
export async function writeFormWorkbook(
  { schema, ui }: FormVersion,
  body: FormBody,
): Promise<Buffer> {
  const sheets = writeFormSheets(formSheets(schema, ui), body).map(({ title, rows }, i) => ({
    sheet: title,
    stickyRowsCount: i === 0 ? 1 : 3,
    columns: (i === 0 ? FIELD_WIDTHS : (rows[0] ?? []).map(() => TABLE_WIDTH)).map((width) => ({
      width,
    })),
    data: dataOf(rows, i === 0),
  }));
  return writeExcelFile(sheets).toBuffer();
}
