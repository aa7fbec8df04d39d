import type { FormSchema } from '../form';
import { type Formula, formulaFields } from './formula';
import { isFormulaFault } from './formula-fault';
import { groupBelow, operandAt } from './formula-names';
import { parseFormula } from './parse-formula';

/**
 * Whether the field of a group is calculated as a ratio: something in its formula, or in a
 * calculated field it reads, is divided by a field. Ratios of many rows or units never add up to
 * anything (decision 0022). Divided by a mere number a value only changes its unit (元 → 万元) and
 * adds up as before; so does a number of things counted.
 */
export function isRatio(group: readonly FormSchema[], key: string): boolean {
  return readsRatio({ group, way: '' }, [key], new Set());
}

/** The formula of a field of a group; null where it has none that can be read. */
export function formulaOf(group: readonly FormSchema[], key: string): Formula | null {
  const schemas = operandAt(group, [key])?.schemas ?? [];
  const text = schemas.find((one) => one['x-formula'] !== undefined)?.['x-formula'];
  const formula = text === undefined ? null : parseFormula(text);
  return formula && !isFormulaFault(formula) ? formula : null;
}

interface Place {
  group: readonly FormSchema[];
  way: string;
}

/** @param seen fields looked at: each once, however many formulas read it, in a circle or not */
function readsRatio(
  { group, way }: Place,
  [step = '', ...below]: readonly string[],
  seen: Set<string>,
): boolean {
  const here = `${way}/${step}`;
  if (below.length > 0) {
    const inner = operandAt(group, [step]);
    return (
      inner !== null && readsRatio({ group: groupBelow(inner.schemas), way: here }, below, seen)
    );
  }
  if (seen.has(here)) return false;
  seen.add(here);
  const formula = formulaOf(group, step);
  return formula !== null && divides(formula, (path) => readsRatio({ group, way }, path, seen));
}

function divides(formula: Formula, isRatioAt: (path: readonly string[]) => boolean): boolean {
  switch (formula.is) {
    case 'number':
      return false;
    case 'field':
      return isRatioAt(formula.path);
    case 'negative':
      return divides(formula.of, isRatioAt);
    case 'operation': {
      const { operator, left, right } = formula;
      const isByField = operator === '/' && formulaFields(right).length > 0;
      return isByField || [left, right].some((one) => divides(one, isRatioAt));
    }
    case 'call': {
      const { name, args } = formula;
      const [, divisor] = args;
      const isQuotient = name === 'ratio' || name === 'percent';
      const isByField = isQuotient && divisor !== undefined && formulaFields(divisor).length > 0;
      return isByField || (name !== 'count' && args.some((one) => divides(one, isRatioAt)));
    }
  }
}
