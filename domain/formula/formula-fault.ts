/** Why a formula calculates nothing. */
export const FORMULA_FAULTS = [
  'formulaMissing',
  'formulaTooLong',
  'formulaMalformed',
  'formulaUnknownFunction',
  'formulaArguments',
  'formulaUnknownField',
  'formulaListAlone',
  'formulaNotNumber',
  'formulaCycle',
] as const;
export type FormulaFaultCode = (typeof FORMULA_FAULTS)[number];

export interface FormulaFault {
  readonly code: FormulaFaultCode;
  /** Place of the character it is about, from 1. */
  readonly at: number;
  /** The word it is about; empty at the end of the text. */
  readonly about: string;
}

/** Tells a fault from what was asked for. */
export function isFormulaFault(found: object): found is FormulaFault {
  return 'code' in found;
}
