import type { BoardSheet } from '../../contract/board';

/** The part of a board that a screen keeps. */
export type KeptSheet = Pick<BoardSheet, 'readAt' | 'columns' | 'rows'>;

function byPlace(rows: Iterable<BoardSheet['rows'][number]>): BoardSheet['rows'] {
  return [...rows].sort((a, b) => a.place - b.place || (a.unit < b.unit ? -1 : 1));
}

/** A whole board from its pages, in the order of the directory. */
export function wholeSheet(pages: readonly BoardSheet[]): KeptSheet {
  const columns = new Map(pages.flatMap((page) => page.columns).map((one) => [one.duty, one]));
  return {
    // The first page is the oldest: what changed while the others came is told again.
    readAt: pages[0]?.readAt ?? 0,
    columns: [...columns.values()],
    rows: byPlace(pages.flatMap(({ rows }) => rows)),
  };
}

/** The board with the rows that changed; all others stay the same objects. */
export function renewedSheet(known: KeptSheet, { readAt, columns, rows }: BoardSheet): KeptSheet {
  if (rows.length === 0) return { ...known, readAt };
  const byUnit = new Map(known.rows.map((row) => [row.unit, row]));
  for (const row of rows) byUnit.set(row.unit, row);
  const duties = new Set(known.columns.map(({ duty }) => duty));
  const added = columns.filter(({ duty }) => !duties.has(duty));
  return {
    readAt,
    columns: added.length > 0 ? [...known.columns, ...added] : known.columns,
    rows: byPlace(byUnit.values()),
  };
}
