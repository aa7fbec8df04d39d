import type { FormSchema } from '../../../../domain/form';
import type { Formula } from '../../../../domain/formula/formula';
import { keysOf, operandAt } from '../../../../domain/formula/formula-names';
import { type FormulaWording, writeFormula } from '../../../../domain/formula/write-formula';

const MOST = 20;

function isNumber(schemas: readonly FormSchema[]): boolean {
  return schemas.some(({ type }) => type === 'number' || type === 'integer');
}

/** Pieces of a formula that a group lends itself to: its numbers, sums of its columns, its rows. */
export function formulaOffers(group: FormSchema, own: string, wording: FormulaWording): string[] {
  const read = (path: string[]): Formula => ({ is: 'field', path, at: 1 });
  const pieces = (path: string[]): Formula[] => {
    const operand = operandAt([group], path);
    if (!operand || path[0] === own) return [];
    const { schemas, isList } = operand;
    if (isNumber(schemas)) {
      return [isList ? { is: 'call', name: 'sum', args: [read(path)] } : read(path)];
    }
    const rows = schemas.flatMap(({ items }) => (items?.type === 'object' ? [items] : []));
    const isTable = rows.length > 0 && rows.every((row) => !row['x-attachment']);
    const below = isTable ? rows : schemas.filter(({ properties }) => properties !== undefined);
    return [
      ...(isTable ? [{ is: 'call', name: 'count', args: [read(path)] } as const] : []),
      ...keysOf(below).flatMap((key) => pieces([...path, key])),
    ];
  };
  const { properties = {}, allOf = [] } = group;
  const shown = allOf.flatMap(({ then }) => Object.keys(then?.properties ?? {}));
  const keys = [...new Set([...Object.keys(properties), ...shown])];
  return keys
    .flatMap((key) => pieces([key]))
    .slice(0, MOST)
    .map((piece) => writeFormula(piece, wording));
}
