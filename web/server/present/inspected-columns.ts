import { countFindings, type Finding } from '../../../domain/inspection';
import type { SheetRow } from '../../contract/board';

const WORDS = {
  yes: '符合',
  partly: '部分符合',
  no: '不符合',
} as const satisfies Record<Finding, string>;

/** Columns of the workbook that tell of inspections; none before the first unit was inspected. */
export interface InspectedColumns {
  heads: string[];
  cellsOf: (row: SheetRow) => string[];
  /** A row below all units with the sums of each point. */
  sums: string[][];
}

/** One column a point: what was found last, when, and what was written. */
export function inspectedColumns(
  points: readonly string[],
  rows: readonly SheetRow[],
): InspectedColumns {
  if (rows.every(({ inspected }) => !inspected)) return { heads: [], cellsOf: () => [], sums: [] };
  const cellOf = ({ inspected }: SheetRow, point: string) => {
    const found = inspected?.find((one) => one.point === point);
    if (!found) return '未督查';
    return `${WORDS[found.finding]}（${[found.on, found.note].filter(Boolean).join('，')}）`;
  };
  const takingPart = rows.filter(({ released }) => !released);
  const sums = countFindings(points, takingPart).map(
    ({ yes, partly, no, none }) => `符合 ${yes}、部分符合 ${partly}、不符合 ${no}、未督查 ${none}`,
  );
  return {
    heads: points.map((point) => `督查：${point}`),
    cellsOf: (row) => points.map((point) => cellOf(row, point)),
    sums: [sums],
  };
}
