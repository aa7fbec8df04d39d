import type { Json } from '../journal-entry';

/** What a body holds at a path of keys; through a table or a list it goes into each row. */
export function valuesAt(body: Json | undefined, path: readonly string[]): Json[] {
  if (Array.isArray(body)) return body.flatMap((row) => valuesAt(row, path));
  const [step, ...below] = path;
  if (step === undefined) return body === undefined ? [] : [body];
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, step)) return [];
  return valuesAt(body[step], below);
}
