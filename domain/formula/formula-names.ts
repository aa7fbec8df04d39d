import type { FormSchema } from '../form';
import { fieldSchemas, itemSchemas, withBranches } from '../schema-walk';
import type { Formula } from './formula';
import { isWritable } from './write-formula';

/** What a formula finds at a path of keys. */
export interface Operand {
  /** All that the form says of it. */
  readonly schemas: readonly FormSchema[];
  /** One value for each row of a table. */
  readonly isList: boolean;
}

/** The field at a path of keys below a group; null where there is none. */
export function operandAt(
  group: readonly FormSchema[],
  [step, ...below]: readonly string[],
): Operand | null {
  const found = fieldSchemas(group.flatMap(withBranches), step ?? '').flatMap(withBranches);
  if (found.length === 0) return null;
  if (below.length === 0) return { schemas: found, isList: false };
  const isTable = found.some(({ type }) => type === 'array');
  const inner = operandAt(groupBelow(found), below);
  return inner && { ...inner, isList: inner.isList || isTable };
}

/** The fields of a group by their titles, for the path of keys; a title two fields share names neither. */
export function titlesOf(group: readonly FormSchema[], path: readonly string[]): string[] {
  const [step, ...below] = path;
  if (step === undefined) return [];
  const parts = group.flatMap(withBranches);
  const title = titleOf(parts, step);
  const isClear = keysOf(parts).filter((key) => titleOf(parts, key) === title).length === 1;
  const name = isClear && isWritable(title) ? title : step;
  return [name, ...titlesOf(groupBelow(fieldSchemas(parts, step).flatMap(withBranches)), below)];
}

/** The formula with fields by their keys, where they are named by their titles; unknown names stay. */
export function keyedFormula(group: readonly FormSchema[], formula: Formula): Formula {
  switch (formula.is) {
    case 'number':
      return formula;
    case 'field':
      return { ...formula, path: keysFor(group, formula.path) };
    case 'negative':
      return { ...formula, of: keyedFormula(group, formula.of) };
    case 'operation': {
      const [left, right] = [formula.left, formula.right].map((one) => keyedFormula(group, one));
      return left && right ? { ...formula, left, right } : formula;
    }
    case 'call':
      return { ...formula, args: formula.args.map((one) => keyedFormula(group, one)) };
  }
}

/** The fields of a group, with every branch. */
export function keysOf(parts: readonly FormSchema[]): string[] {
  return [...new Set(parts.flatMap(({ properties }) => Object.keys(properties ?? {})))];
}

function keysFor(
  group: readonly FormSchema[],
  [name, ...below]: readonly string[],
): readonly string[] {
  if (name === undefined) return [];
  const parts = group.flatMap(withBranches);
  const key = keysOf(parts).find((one) => titleOf(parts, one) === name) ?? name;
  return [key, ...keysFor(groupBelow(fieldSchemas(parts, key).flatMap(withBranches)), below)];
}

function titleOf(parts: readonly FormSchema[], key: string): string {
  return (
    fieldSchemas(parts, key)
      .find(({ title }) => title !== undefined)
      ?.title?.trim() ?? key
  );
}

/** The group below a section or a table; the parts of a stored attachment are nobody's to read. */
export function groupBelow(schemas: readonly FormSchema[]): readonly FormSchema[] {
  const rows = itemSchemas(schemas).filter((one) => one['x-attachment'] !== true);
  return [...schemas.filter(({ type }) => type !== 'array'), ...rows];
}
