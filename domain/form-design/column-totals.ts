import type { FormSchema } from '../form';
import { evaluateFormula } from '../formula/evaluate-formula';
import { growthOf } from '../formula/growth';
import { formulaOf, isRatio } from '../formula/ratio';
import { numberOf } from '../formula/rational';
import { withBranches } from '../schema-walk';

/** What the cells of one column of a table come to. */
export interface ColumnTotal {
  readonly field: string;
  readonly title: string;
  readonly value: number;
  /** Calculated from the totals of other columns, not added up. */
  readonly isRatio: boolean;
  readonly unit: string | undefined;
}

/** Decimals a sum is told with: enough for ten-thousandths, too few for what binary halves leave. */
const DECIMALS = 6;

/**
 * What stands under the columns that hold numbers, in the order of the schema: their sums, cells
 * left empty counting nothing. A column calculated as a ratio is never added up: it is calculated
 * again from the totals (场均人数 = 总人数 ÷ 总场次), and has none where its formula reads anything
 * but totalled columns of this table, or does not hold of totals (decision 0022).
 */
export function columnTotals(row: FormSchema, rows: unknown): ColumnTotal[] {
  const totals = new Totals(row, Array.isArray(rows) ? (rows as unknown[]) : []);
  const columns = withBranches(row).flatMap(({ properties }) => Object.entries(properties ?? {}));
  return columns
    .filter(([, schema]) => isNumber(schema))
    .flatMap(([field, schema]): ColumnTotal[] => {
      const ofRatio = isRatio([row], field);
      const value = ofRatio ? totals.ratio(field) : totals.sum(field);
      if (value === null) return [];
      const title = schema.title ?? field;
      return [{ field, title, value, isRatio: ofRatio, unit: schema['x-unit'] }];
    });
}

class Totals {
  private readonly growths = new Map<string, number | null>();
  private readonly ratios = new Map<string, number | null>();

  constructor(
    private readonly row: FormSchema,
    private readonly cells: readonly unknown[],
  ) {}

  sum(field: string): number {
    return Number(
      this.numbers(field)
        .reduce((sum, one) => sum + one, 0)
        .toFixed(DECIMALS),
    );
  }

  ratio(field: string): number | null {
    const known = this.ratios.get(field);
    if (known !== undefined) return known;
    const formula = formulaOf([this.row], field);
    const isOfTotals = formula !== null && this.growth(field) === 0;
    const value = isOfTotals ? evaluateFormula(formula, (path) => this.read(path)) : null;
    const told = value && numberOf(value);
    this.ratios.set(field, told);
    return told;
  }

  /** The total of a column as a formula reads it; nothing where no cell is filled in. */
  private read([field = '']: readonly string[]): number[] {
    if (isRatio([this.row], field)) {
      const value = this.ratio(field);
      return value === null ? [] : [value];
    }
    return this.numbers(field).length > 0 ? [this.sum(field)] : [];
  }

  private growth(field: string): number | null {
    const known = this.growths.get(field);
    if (known !== undefined) return known;
    // Put down first: a formula that reads itself grows in no way.
    this.growths.set(field, null);
    const formula = isRatio([this.row], field) ? formulaOf([this.row], field) : null;
    const growth = formula
      ? growthOf(formula, ([name = '', ...below]) =>
          below.length === 0 ? this.growth(name) : null,
        )
      : this.isColumn(field)
        ? 1
        : null;
    this.growths.set(field, growth);
    return growth;
  }

  private isColumn(field: string): boolean {
    return withBranches(this.row).some(({ properties }) => {
      const schema = properties && Object.hasOwn(properties, field) ? properties[field] : undefined;
      return schema !== undefined && isNumber(schema);
    });
  }

  private numbers(field: string): number[] {
    return this.cells.flatMap((cell) => numberIn(cell, field));
  }
}

function isNumber({ type }: FormSchema): boolean {
  return type === 'integer' || type === 'number';
}

function numberIn(row: unknown, field: string): number[] {
  if (typeof row !== 'object' || row === null || !Object.hasOwn(row, field)) return [];
  const value = (row as Record<string, unknown>)[field];
  return typeof value === 'number' && Number.isFinite(value) ? [value] : [];
}
