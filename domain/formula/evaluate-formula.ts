import type { Json } from '../journal-entry';
import type { Formula } from './formula';
import { add, divide, multiply, negative, type Rational, rational, round } from './rational';

/** What is filled in at a path: one value, those of all rows where it leads into a table, or none. */
export type ReadField = (path: readonly string[]) => readonly Json[];

const HUNDRED: Rational = { n: 100n, d: 1n };
const NONE: Rational = { n: 0n, d: 1n };

/**
 * What a formula comes to, exactly; null (nothing is shown, nothing handed in) where a value it
 * needs is not filled in or it would divide by zero. A sum leaves empty values out and is null when
 * all of them are empty; a count of nothing is 0 (decision 0022).
 */
export function evaluateFormula(formula: Formula, read: ReadField): Rational | null {
  switch (formula.is) {
    case 'number':
      return rational(formula.text);
    case 'field':
      return numbersOf(read(formula.path))[0] ?? null;
    case 'negative':
      return mapped(evaluateFormula(formula.of, read), negative);
    case 'operation':
      return operationOf(formula, read);
    case 'call':
      return callOf(formula, read);
  }
}

function mapped(value: Rational | null, change: (value: Rational) => Rational): Rational | null {
  return value && change(value);
}

function numbersOf(values: readonly Json[]): Rational[] {
  return values.flatMap((value) => {
    const found = typeof value === 'number' ? rational(String(value)) : null;
    return found ? [found] : [];
  });
}

function operationOf(
  { operator, left, right }: Extract<Formula, { is: 'operation' }>,
  read: ReadField,
): Rational | null {
  const a = evaluateFormula(left, read);
  const b = evaluateFormula(right, read);
  if (!a || !b) return null;
  switch (operator) {
    case '+':
      return add(a, b);
    case '-':
      return add(a, negative(b));
    case '*':
      return multiply(a, b);
    case '/':
      return divide(a, b);
  }
}

function callOf(
  { name, args }: Extract<Formula, { is: 'call' }>,
  read: ReadField,
): Rational | null {
  const values = () => args.map((one) => evaluateFormula(one, read));
  switch (name) {
    case 'sum':
      return sumOf(args.flatMap((one) => summands(one, read)));
    case 'count':
      return args.map((one) => countOf(one, read)).reduce(add, NONE);
    case 'ratio':
      return quotient(values());
    case 'percent':
      return mapped(quotient(values()), (value) => multiply(value, HUNDRED));
    case 'round': {
      const [value = null, decimals = null] = values();
      return mapped(value, (one) => round(one, Number(decimals?.n ?? 0n)));
    }
  }
}

function summands(arg: Formula, read: ReadField): Rational[] {
  if (arg.is === 'field') return numbersOf(read(arg.path));
  const value = evaluateFormula(arg, read);
  return value ? [value] : [];
}

function sumOf(values: readonly Rational[]): Rational | null {
  return values.length > 0 ? values.reduce(add, NONE) : null;
}

function quotient([a = null, b = null]: readonly (Rational | null)[]): Rational | null {
  return a && b && divide(a, b);
}

/** How many are filled in; a yes-or-no counts when it is yes. */
function countOf(arg: Formula, read: ReadField): Rational {
  const found =
    arg.is === 'field'
      ? read(arg.path).filter((value) => value !== null && value !== '' && value !== false).length
      : Number(evaluateFormula(arg, read) !== null);
  return { n: BigInt(found), d: 1n };
}
