import { FORMULA_FAULTS } from '../formula/formula-fault';

/** Why a designed form cannot be published. */
export const DESIGN_FAULTS = [
  'formMalformed',
  'formTooLarge',
  'formTooDeep',
  'titleMissing',
  'titleTaken',
  'wordsTooLong',
  'keyMalformed',
  'keyReserved',
  'noFields',
  'tooManyFields',
  'groupsTooDeep',
  'typeMissing',
  'keywordUnknown',
  'keywordMalformed',
  'referenceForbidden',
  'requiredUnknown',
  'choicesMissing',
  'choicesTooMany',
  'choiceTaken',
  'lengthUnlimited',
  'rowsUnlimited',
  'limitsCross',
  'comparisonCostly',
  'patternTooLong',
  'patternBroken',
  'patternDangerous',
  'ruleUnguarded',
  'ruleReadsLater',
  'ruleReadsRestated',
  'rulesTooMany',
  'hintUnknown',
  'orderIncomplete',
  ...FORMULA_FAULTS,
  'rollupOfRatio',
  'factMisplaced',
  'factPersonal',
  'factTaken',
  'checkTooSlow',
] as const;
export type DesignFaultCode = (typeof DESIGN_FAULTS)[number];

/** One thing to put right before a form is published. */
export interface DesignFault {
  readonly code: DesignFaultCode;
  /** JSON pointer of the field, with `*` for any row of a table; empty: the whole form. */
  readonly pointer: string;
  /** How the reader knows the field; empty for the whole form. */
  readonly title: string;
  /** The keyword, key or limit it is about. */
  readonly about: string;
  /** Place of a character in a formula, from 1. */
  readonly at?: number;
}

/** @param about the keyword, key or limit; empty where there is none to name */
export function designFault(
  code: DesignFaultCode,
  { pointer, title }: Pick<DesignFault, 'pointer' | 'title'>,
  about: string | number = '',
): DesignFault {
  return { code, pointer, title, about: String(about) };
}
