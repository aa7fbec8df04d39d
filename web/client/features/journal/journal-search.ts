import type { JournalKind } from '../../../contract/journal';

/** What the page is narrowed to, as its address keeps it. */
export interface JournalSearch {
  unit?: string;
  kind?: JournalKind;
  order?: 'newest';
}

/** Named here as well as in the contract, whose schemas stay out of the browser. */
export const KINDS = [
  'course',
  'chasing',
  'dates',
  'parts',
  'receipts',
  'handIns',
  'decisions',
  'bookkeeping',
] as const satisfies readonly JournalKind[];

/** Reads an address; what it does not know is left out. */
export function journalSearchOf(search: Record<string, unknown>): JournalSearch {
  const { unit, kind, order } = search;
  const known = KINDS.find((one) => one === kind);
  return {
    ...(typeof unit === 'string' && unit !== '' ? { unit } : {}),
    ...(known ? { kind: known } : {}),
    ...(order === 'newest' ? { order } : {}),
  };
}
