import { widthOf } from './geometry';
import type { LaidTable } from './laid';

// Beyond this a cell runs over several lines anyway.
const WIDEST = 16;
const NARROWEST = 3;

type Shared = Pick<LaidTable, 'columns' | 'rows' | 'widths'>;

/** Shares of the width for each column: as asked for, else by the longest of its cells; they add up to 1. */
export function tableShares({ columns, rows, widths }: Shared): number[] {
  const wants = widths ?? byContent(columns, rows);
  const sum = wants.reduce((total, one) => total + one, 0);
  return wants.map((one) => one / sum);
}

function byContent(columns: readonly string[], rows: readonly string[][]): number[] {
  return columns.map((column, n) => {
    const longest = Math.max(widthOf(column), ...rows.map((row) => widthOf(row[n] ?? '')));
    return Math.min(WIDEST, Math.max(NARROWEST, longest));
  });
}
