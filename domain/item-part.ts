import { canonicalJson } from './canonical-json';
import type { FormBody } from './form';
import type { Json } from './journal-entry';

function isTable(value: Json | undefined): value is { [member: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Number of the item a row of a form is about; forms name it `item`. */
function itemOf(row: Json): number | null {
  const item = isTable(row) ? row['item'] : undefined;
  return typeof item === 'number' ? item : null;
}

function rowsOf(value: Json): Json[] {
  if (Array.isArray(value)) return value.flatMap((row) => (itemOf(row) === null ? [] : [row]));
  return isTable(value) ? Object.values(value).flatMap(rowsOf) : [];
}

/** Numbers of the items a filled form tells about, each once, ascending. */
export function itemsIn(body: FormBody): number[] {
  const items = rowsOf(body).flatMap((row) => itemOf(row) ?? []);
  return [...new Set(items)].sort((a, b) => a - b);
}

function partOf(value: Json, items: readonly number[]): Json | undefined {
  if (Array.isArray(value)) {
    const rows = value.filter((row) => items.includes(itemOf(row) ?? NaN));
    return rows.length > 0 ? rows : undefined;
  }
  if (!isTable(value)) return undefined;
  const members = Object.entries(value).flatMap(([member, one]) => {
    const part = partOf(one, items);
    return part === undefined ? [] : [[member, part] as const];
  });
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}

/** What a filled form tells about these items, and nothing else of it; empty: nothing. */
export function partOfItems(body: FormBody, items: readonly number[]): FormBody {
  const part = partOf(body, items);
  return isTable(part) ? part : {};
}

/** Whether an item reads otherwise than before. */
export function isItemChanged(before: FormBody, after: FormBody, item: number): boolean {
  const [was, is] = [before, after].map((body) => canonicalJson(partOfItems(body, [item])));
  return was !== is;
}
