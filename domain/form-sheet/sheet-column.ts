import type { FormField } from '../form-design/form-fields';
import type { Json } from '../journal-entry';

/** What may stand in a cell. */
export const CELL_KINDS = ['text', 'number', 'date', 'yesNo', 'choice', 'choices'] as const;
export type CellKind = (typeof CELL_KINDS)[number];

/** A value of a choice and the words for it. */
export interface Choice {
  value: string | number | boolean;
  words: string;
}

/** A field as a cell, or as a column of a table; `path` leads to it through groups. */
export interface SheetColumn {
  path: readonly string[];
  title: string;
  kind: CellKind;
  choices: readonly Choice[];
  /** What a number counts; empty for none. */
  unit: string;
}

function choicesOf({ schemas }: FormField): Choice[] {
  const listed = [...schemas, ...schemas.flatMap(({ items }) => items ?? [])].find(
    ({ enum: values }) => values !== undefined,
  );
  const titles = listed?.['x-enum-titles'] ?? [];
  return (listed?.enum ?? []).map((value, i) => ({ value, words: titles[i] ?? String(value) }));
}

function kindOf({ schemas }: FormField, choices: readonly Choice[]): CellKind | null {
  const type = schemas.find((schema) => schema.type !== undefined)?.type;
  // A unit or a person is picked by its id, which nobody knows by heart.
  if (schemas.some((one) => one['x-pick'] !== undefined)) return null;
  // An instruction, or what is calculated: nothing may be written.
  if (schemas.some((one) => one.maxLength === 0 || one['x-formula'] !== undefined)) return null;
  if (type === 'array') return choices.length > 0 ? 'choices' : null;
  if (choices.length > 0) return 'choice';
  if (type === 'boolean') return 'yesNo';
  if (type === 'integer' || type === 'number') return 'number';
  if (type !== 'string') return null;
  return schemas.some(({ format }) => format === 'date') ? 'date' : 'text';
}

/** The cell of a field; null for groups, tables, attachments, instructions, and whom to pick. */
export function sheetColumn(field: FormField, path: readonly string[]): SheetColumn | null {
  const choices = choicesOf(field);
  const kind = kindOf(field, choices);
  if (kind === null) return null;
  const unit = field.schemas.find((schema) => schema['x-unit'] !== undefined)?.['x-unit'] ?? '';
  return { path, title: field.title === '' ? field.key : field.title, kind, choices, unit };
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** A value as it is written into a cell; null for an empty one. */
export function cellOf({ kind, choices }: SheetColumn, value: Json | undefined) {
  if (value === undefined || value === null) return null;
  const wordsOf = (one: Json): string =>
    choices.find((choice) => choice.value === one)?.words ?? textOf(one);
  if (kind === 'choices') return Array.isArray(value) ? value.map(wordsOf).join('、') : null;
  if (kind === 'choice') return wordsOf(value);
  if (kind === 'yesNo') return value === true ? '是' : '否';
  return typeof value === 'number' ? value : textOf(value);
}
