import type { Formula } from './formula';

/**
 * How a formula grows when all that it reads becomes so many times as much: 1 with it, 0 not at
 * all, 2 with its square. Null: in no such way (a number of things counted, an amount plus a fixed
 * number). Only what does not grow at all may be calculated from totals: 合计 ÷ 合计.
 * @param growthAt that of the field at a path
 */
export function growthOf(
  formula: Formula,
  growthAt: (path: readonly string[]) => number | null,
): number | null {
  const of = (part: Formula | undefined) => (part ? growthOf(part, growthAt) : null);
  switch (formula.is) {
    case 'number':
      return 0;
    case 'field':
      return growthAt(formula.path);
    case 'negative':
      return of(formula.of);
    case 'operation': {
      const [left, right] = [of(formula.left), of(formula.right)];
      if (formula.operator === '*') return joined(left, right, 1);
      return formula.operator === '/' ? joined(left, right, -1) : same([left, right]);
    }
    case 'call':
      return growthOfCall(formula.name, formula.args.map(of));
  }
}

function growthOfCall(
  name: Extract<Formula, { is: 'call' }>['name'],
  args: readonly (number | null)[],
): number | null {
  const [first = null, second = null] = args;
  switch (name) {
    case 'sum':
      return same(args);
    case 'count':
      return null;
    case 'ratio':
    case 'percent':
      return joined(first, second, -1);
    case 'round':
      return first;
  }
}

function joined(a: number | null, b: number | null, sign: 1 | -1): number | null {
  return a === null || b === null ? null : a + sign * b;
}

function same([first = null, ...others]: readonly (number | null)[]): number | null {
  return others.every((one) => one === first) ? first : null;
}
