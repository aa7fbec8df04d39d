import type { Formula, FormulaFunction, FormulaOperator } from './formula';

/** How a formula is written: its functions, and its fields by their paths of keys. */
export interface FormulaWording {
  readonly functions: { readonly [name in FormulaFunction]: string };
  readonly operators: { readonly [operator in FormulaOperator]: string };
  readonly field: (path: readonly string[]) => readonly string[];
}

const CLEAN = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const RANK = { '+': 1, '-': 1, '*': 2, '/': 2 } as const satisfies Record<FormulaOperator, number>;

/** As formulas are kept: functions by their identifiers, fields by their keys. */
export const KEPT_WORDING: FormulaWording = {
  functions: { sum: 'sum', count: 'count', ratio: 'ratio', percent: 'percent', round: 'round' },
  operators: { '+': '+', '-': '-', '*': '*', '/': '/' },
  field: (path) => path,
};

/** The text of a formula; read again it is the same formula, under the names of the wording. */
export function writeFormula(formula: Formula, wording: FormulaWording = KEPT_WORDING): string {
  const write = (one: Formula): string => {
    switch (one.is) {
      case 'number':
        return one.text;
      case 'field':
        return wording.field(one.path).map(quoted).join('.');
      case 'negative':
        return `-${enclosed(one.of, one.of.is === 'operation')}`;
      case 'call':
        return `${wording.functions[one.name]}(${one.args.map(write).join(', ')})`;
      case 'operation':
        return operation(one);
    }
  };
  const enclosed = (one: Formula, isNeeded: boolean) => (isNeeded ? `(${write(one)})` : write(one));
  const operation = ({ operator, left, right }: Extract<Formula, { is: 'operation' }>): string => {
    const rank = RANK[operator];
    const before = enclosed(left, left.is === 'operation' && RANK[left.operator] < rank);
    const after = enclosed(right, right.is === 'operation' && RANK[right.operator] <= rank);
    return `${before} ${wording.operators[operator]} ${after}`;
  };
  return write(formula);
}

/** A name that could not be read as it stands is written in quotes that it does not hold itself. */
function quoted(name: string): string {
  if (CLEAN.test(name)) return name;
  if (!name.includes('”')) return `“${name}”`;
  return name.includes('」') ? `[${name}]` : `「${name}」`;
}

/** Whether a name can be written so that it is read again. */
export function isWritable(name: string): boolean {
  return name !== '' && ['”', '」', ']'].some((quote) => !name.includes(quote));
}
