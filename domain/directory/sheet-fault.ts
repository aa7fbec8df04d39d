import type { DirectoryRefusal } from './directory-refusal';
import type { RefusalCode } from '../refusal';

/** The two tables of a workbook. */
export type SheetName = 'units' | 'people';

/** What can be wrong with a row of a table of units or people. */
export const SHEET_FAULTS = [
  'headerMissing',
  'nameMissing',
  'parentMissing',
  'parentUnknown',
  'parentAmbiguous',
  'parentLoop',
  'parentFaulty',
  'outsideBranch',
  'tierUnknown',
  'classUnknown',
  'nameIsAlias',
  'duplicateRow',
  'personNameMissing',
  'personNameDiffers',
  'accountMalformed',
  'accountElsewhere',
  'accountDisabled',
  'unitMissing',
  'unitUnrecognised',
  'unitAmbiguous',
  'roleUnknown',
  'ownAdministratorPost',
  'mailMalformed',
] as const;
export type SheetFaultCode = (typeof SHEET_FAULTS)[number];

/** What is not wrong but worth a look before it is taken over. */
export const SHEET_WARNINGS = ['nearlyNamed', 'sameNameElsewhere'] as const;
export type SheetWarningCode = (typeof SHEET_WARNINGS)[number];

interface Placed {
  sheet: SheetName;
  /** Number of the row in the file, from 1. */
  row: number;
  /** Header of the column. */
  column: string;
  params: Record<string, string | number>;
}

/** One thing that keeps a row, and with it the whole table, from being taken over. */
export interface SheetFault extends Placed {
  code: SheetFaultCode | DirectoryRefusal | RefusalCode;
}

export interface SheetWarning extends Placed {
  code: SheetWarningCode;
}
