/** One page of rows, and where the next one begins; null at the end. */
export interface Paged<Row> {
  rows: Row[];
  next: string | null;
}

/**
 * Puts rows in the order of a text key and cuts out one page. The key of the last row is the
 * cursor, so a row that has gone meanwhile shifts nothing.
 */
export function pagedByKey<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  { after, limit }: { after?: string; limit: number },
): Paged<Row> {
  const keyed = rows
    .map((row) => ({ row, key: keyOf(row) }))
    .filter(({ key }) => after === undefined || key > after)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  const shown = keyed.slice(0, limit);
  const last = keyed.length > limit ? shown.at(-1) : undefined;
  return { rows: shown.map(({ row }) => row), next: last?.key ?? null };
}

const FAR_FUTURE = 8_640_000_000_000_000;

/** An instant as text that sorts by time; none comes last. */
export function ascending(at: number | null): string {
  return String(at ?? FAR_FUTURE).padStart(16, '0');
}

/** An instant as text that sorts the newest first; none comes last. */
export function descending(at: number | null): string {
  return String(FAR_FUTURE - (at ?? 0)).padStart(16, '0');
}
