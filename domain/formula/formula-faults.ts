import type { FormSchema } from '../form';
import { fieldSchemas, itemSchemas, withBranches } from '../schema-walk';
import { type Formula, type FormulaField, formulaFields } from './formula';
import { type FormulaFault, isFormulaFault } from './formula-fault';
import { keyedFormula, keysOf, operandAt, titlesOf } from './formula-names';
import { parseFormula } from './parse-formula';
import { KEPT_WORDING, writeFormula, type FormulaWording } from './write-formula';

/** A fault and the computed field that has it. */
export interface PlacedFormulaFault extends FormulaFault {
  /** JSON pointer, rows as `*`. */
  readonly pointer: string;
  readonly title: string;
}

/** How office staff read and write formulas. */
export const CHINESE_FUNCTIONS = {
  ...{ sum: '合计', count: '计数', ratio: '比值', percent: '百分比', round: '取整' },
} as const satisfies FormulaWording['functions'];

/** Why formulas of a form calculate nothing: unreadable, about fields that are not there, or in a circle. */
export function formFormulaFaults(schema: FormSchema): PlacedFormulaFault[] {
  return groupFaults([schema], '');
}

function groupFaults(schemas: readonly FormSchema[], pointer: string): PlacedFormulaFault[] {
  const parts = schemas.flatMap(withBranches);
  const circles = keysInCircles(parts);
  return keysOf(parts).flatMap((key) => {
    const found = fieldSchemas(parts, key);
    const at = { pointer: `${pointer}/${key}`, title: found.find((one) => one.title)?.title ?? '' };
    const text = found.find((one) => one['x-formula'] !== undefined)?.['x-formula'];
    const fault =
      text === undefined
        ? null
        : (formulaFault(parts, text) ?? circleFault(circles, key, at.title));
    const rows = itemSchemas(found.flatMap(withBranches));
    return [
      ...(fault ? [{ ...fault, ...at }] : []),
      ...groupFaults(found, at.pointer),
      ...(rows.length > 0 ? groupFaults(rows, `${at.pointer}/*`) : []),
    ];
  });
}

/** Why a formula, fields by their keys, calculates nothing in a group; null: it does. */
export function formulaFault(group: readonly FormSchema[], text: string): FormulaFault | null {
  const formula = parseFormula(text);
  if (isFormulaFault(formula)) return formula;
  const [fault] = operandFaults(group, formula, 'value');
  if (!fault) return null;
  const worded = parseFormula(
    writeFormula(formula, {
      ...{ ...KEPT_WORDING, functions: CHINESE_FUNCTIONS },
      field: (path) => titlesOf(group, path),
    }),
  );
  // Told where the reader sees it: there, fields stand by their titles.
  const place = formulaFields(formula).findIndex(({ at }) => at === fault.at);
  const seen = isFormulaFault(worded) ? undefined : formulaFields(worded)[place];
  return { ...fault, at: seen?.at ?? fault.at };
}

/** The same of a formula as somebody types it, fields by their titles or keys. */
export function typedFormulaFault(group: readonly FormSchema[], text: string): FormulaFault | null {
  const formula = parseFormula(text);
  if (isFormulaFault(formula)) return formula;
  return operandFaults(group, keyedFormula(group, formula), 'value')[0] ?? null;
}

type Use = 'value' | 'summed' | 'counted';

function operandFaults(group: readonly FormSchema[], formula: Formula, use: Use): FormulaFault[] {
  switch (formula.is) {
    case 'number':
      return [];
    case 'field':
      return fieldFaults(group, formula, use);
    case 'negative':
      return operandFaults(group, formula.of, 'value');
    case 'operation':
      return [formula.left, formula.right].flatMap((one) => operandFaults(group, one, 'value'));
    case 'call': {
      const { name, args } = formula;
      const inner = name === 'sum' ? 'summed' : name === 'count' ? 'counted' : 'value';
      return args.flatMap((one) => operandFaults(group, one, inner));
    }
  }
}

function fieldFaults(
  group: readonly FormSchema[],
  { path, at }: FormulaField,
  use: Use,
): FormulaFault[] {
  const about = titlesOf(group, path).join('.');
  const operand = operandAt(group, path);
  if (!operand) return [{ code: 'formulaUnknownField', at, about }];
  const isNumber = operand.schemas.some(({ type }) => type === 'number' || type === 'integer');
  if (use !== 'counted' && !isNumber) return [{ code: 'formulaNotNumber', at, about }];
  return use === 'value' && operand.isList ? [{ code: 'formulaListAlone', at, about }] : [];
}

function circleFault(
  circles: ReadonlySet<string>,
  key: string,
  title: string,
): FormulaFault | null {
  return circles.has(key) ? { code: 'formulaCycle', at: 1, about: title } : null;
}

/**
 * The computed fields of one group that, by formulas and by the conditions that show what they
 * read, wait for themselves.
 */
function keysInCircles(parts: readonly FormSchema[]): Set<string> {
  const waits = new Map<string, Set<string>>();
  const wait = (key: string, others: readonly string[]) =>
    waits.set(key, new Set([...(waits.get(key) ?? []), ...others]));
  for (const part of parts) {
    for (const [key, { 'x-formula': text }] of Object.entries(part.properties ?? {})) {
      const formula = text === undefined ? null : parseFormula(text);
      if (!formula || isFormulaFault(formula)) continue;
      wait(
        key,
        formulaFields(formula).flatMap(({ path }) => path.slice(0, 1)),
      );
    }
    const read = keysReadBy(part.if);
    const branches = [part.then, part.else].flatMap((one) => (one ? withBranches(one) : []));
    for (const key of keysOf(branches)) wait(key, read);
  }
  const computed = [...waits.keys()].filter((key) =>
    fieldSchemas(parts, key).some((one) => one['x-formula'] !== undefined),
  );
  return new Set(computed.filter((key) => reaches(waits, key)));
}

function reaches(waits: ReadonlyMap<string, ReadonlySet<string>>, goal: string): boolean {
  const seen = new Set<string>();
  const open = [...(waits.get(goal) ?? [])];
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (key === goal) return true;
    if (seen.has(key)) continue;
    seen.add(key);
    open.push(...(waits.get(key) ?? []));
  }
  return false;
}

function keysReadBy(condition: FormSchema | undefined): string[] {
  if (!condition) return [];
  const own = [...Object.keys(condition.properties ?? {}), ...(condition.required ?? [])];
  return [...own, ...keysReadBy(condition.not)];
}
