import type { FormBody } from './form';
import type { Json } from './journal-entry';

/** The value a body holds at a place; undefined where it says nothing. */
export function valueAt(body: Json | undefined, steps: readonly string[]): Json | undefined {
  let value = body;
  for (const step of steps) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    value = Object.hasOwn(value, step) ? value[step] : undefined;
  }
  return value;
}

/** The body with a value at a place. */
export function withValueAt(body: FormBody, steps: readonly string[], value: Json): FormBody {
  const [step, ...rest] = steps;
  if (step === undefined) return body;
  if (rest.length === 0) return { ...body, [step]: value };
  const known = valueAt(body, [step]);
  const isGroup = typeof known === 'object' && known !== null && !Array.isArray(known);
  return { ...body, [step]: withValueAt(isGroup ? known : {}, rest, value) };
}
