import type { FormBody, FormSchema } from '../form';
import type { Json } from '../journal-entry';
import { fieldSchemas, withBranches } from '../schema-walk';
import { valueAt } from '../value-at';
import { plainValue } from './plain-value';

/** One field of a form outside its tables; a table is one field. */
export interface FilledField {
  /** Member names from the body to the value. */
  steps: readonly string[];
  title: string;
  /** All that the form says of it, the declaring schema first. */
  schemas: readonly FormSchema[];
}

/** Every field of a form, sections entered, branches included, each once, in the form's order. */
export function filledFields(schema: FormSchema): FilledField[] {
  return below([schema], []);
}

function below(schemas: readonly FormSchema[], steps: readonly string[]): FilledField[] {
  const parts = schemas.flatMap(withBranches);
  const keys = new Set(parts.flatMap(({ properties }) => Object.keys(properties ?? {})));
  return [...keys].flatMap((key) => {
    const found = fieldSchemas(parts, key);
    const at = [...steps, key];
    if (found.some((one) => one.properties !== undefined)) return below(found, at);
    const title = found.find((one) => one.title !== undefined)?.title ?? key;
    return [{ steps: at, title, schemas: found }];
  });
}

/** The fact a field is bound to (`x-fact`); undefined for none. */
export function factKeyOf(schemas: readonly FormSchema[]): string | undefined {
  return schemas.find((schema) => schema['x-fact'] !== undefined)?.['x-fact'];
}

/** What the value of a field counts (`x-unit`): 人, 万元; empty for nothing. */
export function measureOf(schemas: readonly FormSchema[]): string {
  return schemas.find((schema) => schema['x-unit'] !== undefined)?.['x-unit'] ?? '';
}

/** Whether somebody has said something: blanks and empty tables are no word. */
export function isSaid(value: Json | undefined): value is Json {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  return !Array.isArray(value) || value.length > 0;
}

/** What a filled form says of a fact, free of the form. */
export interface StatedFact {
  key: string;
  title: string;
  value: Json;
  measure: string;
}

/** The facts a filled form states, each once; fields left empty state nothing. */
export function statedFacts(schema: FormSchema, body: FormBody): StatedFact[] {
  const stated = filledFields(schema).flatMap(({ steps, title, schemas }): StatedFact[] => {
    const key = factKeyOf(schemas);
    const value = valueAt(body, steps);
    if (key === undefined || !isSaid(value)) return [];
    return [{ key, title, value: plainValue(schemas, value), measure: measureOf(schemas) }];
  });
  return [...new Map(stated.map((one) => [one.key, one])).values()];
}
