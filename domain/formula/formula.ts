/** What a computed field may be calculated by: 合计 · 计数 · 比值 · 百分比 · 取整 */
export const FORMULA_FUNCTIONS = ['sum', 'count', 'ratio', 'percent', 'round'] as const;
export type FormulaFunction = (typeof FORMULA_FUNCTIONS)[number];

export const FORMULA_OPERATORS = ['+', '-', '*', '/'] as const;
export type FormulaOperator = (typeof FORMULA_OPERATORS)[number];

/** A field of the formula's own group, or of a section or table below it, by its keys. */
export interface FormulaField {
  readonly is: 'field';
  readonly path: readonly string[];
  /** Place of its first character in the text, from 1. */
  readonly at: number;
}

export type Formula =
  | { readonly is: 'number'; readonly text: string }
  | FormulaField
  | { readonly is: 'negative'; readonly of: Formula }
  | {
      readonly is: 'operation';
      readonly operator: FormulaOperator;
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly is: 'call'; readonly name: FormulaFunction; readonly args: readonly Formula[] };

/** Characters of a formula: several lines of any sheet's cell. */
export const FORMULA_LENGTH = 500;

/** The fields a formula reads, from left to right. */
export function formulaFields(formula: Formula): FormulaField[] {
  switch (formula.is) {
    case 'number':
      return [];
    case 'field':
      return [formula];
    case 'negative':
      return formulaFields(formula.of);
    case 'operation':
      return [...formulaFields(formula.left), ...formulaFields(formula.right)];
    case 'call':
      return formula.args.flatMap(formulaFields);
  }
}
