import type { FormSchema } from '../form';
import { withBranches } from '../schema-walk';

/** The sum of one column of a table. */
export interface ColumnTotal {
  readonly field: string;
  readonly title: string;
  readonly sum: number;
  readonly unit: string | undefined;
}

/** Decimals a sum is told with: enough for ten-thousandths, too few for what binary halves leave. */
const DECIMALS = 6;

/** The sums of the columns that hold numbers, in the order of the schema; cells left empty count nothing. */
export function columnTotals(row: FormSchema, rows: unknown): ColumnTotal[] {
  const cells = Array.isArray(rows) ? (rows as unknown[]) : [];
  const columns = withBranches(row).flatMap(({ properties }) => Object.entries(properties ?? {}));
  return columns
    .filter(([, { type }]) => type === 'integer' || type === 'number')
    .map(([field, schema]) => ({
      field,
      title: schema.title ?? field,
      sum: Number(
        cells.reduce<number>((sum, cell) => sum + numberIn(cell, field), 0).toFixed(DECIMALS),
      ),
      unit: schema['x-unit'],
    }));
}

function numberIn(row: unknown, field: string): number {
  if (typeof row !== 'object' || row === null || !Object.hasOwn(row, field)) return 0;
  const value = (row as Record<string, unknown>)[field];
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
