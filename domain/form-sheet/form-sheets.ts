import { type FormField, formFields } from '../form-design/form-fields';
import type { FormSchema, FormUi } from '../form';
import { type SheetColumn, sheetColumn } from './sheet-column';
import { pointerSteps } from '../json-pointer';

/** A table of the form: a sheet of its own, one row of the form a line. */
export interface TableSheet {
  path: readonly string[];
  title: string;
  columns: SheetColumn[];
}

/** A form as sheets: one with a line for each field, one for each table. */
export interface FormSheets {
  columns: SheetColumn[];
  tables: TableSheet[];
  /** Titles of the fields that no sheet holds: attachments, tables within tables, lists of words. */
  left: string[];
}

const isList = ({ schemas }: FormField): boolean => schemas.some(({ type }) => type === 'array');

const isPicked = ({ schemas }: FormField): boolean =>
  schemas.some((schema) => schema['x-pick'] !== undefined);

const isAttachment = ({ schemas }: FormField): boolean =>
  schemas.some(({ items }) => items?.['x-attachment'] === true);

function keep(sheets: FormSheets, field: FormField): void {
  const path = pointerSteps(field.pointer);
  const [outer, inner] = splitAtRow(path);
  const column = isAttachment(field) ? null : sheetColumn(field, inner ?? path);
  const isDeep = inner?.includes('*') === true;
  if (isDeep) return;
  if (column) {
    const table = sheets.tables.find((one) => one.path.join('/') === outer.join('/'));
    (inner ? (table?.columns ?? []) : sheets.columns).push(column);
  } else if (isAttachment(field) || isPicked(field) || (inner && isList(field)))
    sheets.left.push(field.title);
  else if (isList(field)) sheets.tables.push({ path, title: field.title, columns: [] });
}

/** Divides the fields of a form among sheets, in their order. */
export function formSheets(schema: FormSchema, ui: FormUi): FormSheets {
  const sheets: FormSheets = { columns: [], tables: [], left: [] };
  for (const field of formFields(schema, ui)) keep(sheets, field);
  const isEmpty = ({ columns }: TableSheet): boolean => columns.length === 0;
  const left = [...sheets.left, ...sheets.tables.filter(isEmpty).map(({ title }) => title)];
  return { ...sheets, left, tables: sheets.tables.filter((table) => !isEmpty(table)) };
}

/** The way to a table and the way on within a row; only the first where there is no row. */
function splitAtRow(path: readonly string[]): [string[], string[] | undefined] {
  const row = path.indexOf('*');
  return row < 0 ? [[...path], undefined] : [path.slice(0, row), path.slice(row + 1)];
}
