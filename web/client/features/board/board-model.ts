import type { IssuingView, SheetColumn, SheetRow } from '../../../contract/board';
import {
  hasReached,
  isOwedCell,
  isShownUnder,
  MILESTONES,
  type BoardFilter,
  type DutyKinds,
  type Milestone,
} from '../../../../domain/board-filter';
import { inStepOrder } from '../../../../domain/column-order';
import type { KeptSheet } from '../../api/merge-sheet';

/** How many units have come so far, of those of whom it is asked. */
export interface FunnelBar {
  milestone: Milestone;
  done: number;
  asked: number;
}

/** A column with how many of the units shown have done it. */
export interface CountedColumn extends SheetColumn {
  done: number;
  asked: number;
}

/** The board as it is shown: narrowed, ordered and counted. */
export interface BoardModel {
  columns: CountedColumn[];
  /** Units that the filter shows. */
  rows: SheetRow[];
  /** Units that take part, whatever the filter says. */
  all: SheetRow[];
  funnel: FunnelBar[];
  overdueUnits: number;
  unsignedUnits: number;
  lastActed: SheetRow | null;
}

function counted(columns: SheetColumn[], rows: readonly SheetRow[]): CountedColumn[] {
  const sums = new Map(columns.map((one) => [one.duty, { ...one, done: 0, asked: 0 }]));
  for (const { duties } of rows) {
    for (const [duty, cell] of Object.entries(duties)) {
      const sum = sums.get(duty);
      if (!sum || cell.released) continue;
      sum.asked += 1;
      if (!isOwedCell(cell)) sum.done += 1;
    }
  }
  return [...sums.values()];
}

function barOf(milestone: Milestone, rows: readonly SheetRow[], kinds: DutyKinds): FunnelBar {
  const told = rows.map((row) => hasReached(row, milestone, kinds)).filter((one) => one !== null);
  return { milestone, done: told.filter(Boolean).length, asked: told.length };
}

function newest(rows: readonly SheetRow[]): SheetRow | null {
  return rows.reduce<SheetRow | null>(
    (last, row) => ((row.lastActAt ?? 0) > (last?.lastActAt ?? 0) ? row : last),
    null,
  );
}

/** Narrows, orders and counts a board. */
export function boardModel(
  { columns, rows }: KeptSheet,
  filter: BoardFilter,
  steps: IssuingView['steps'],
): BoardModel {
  const kinds = new Map(columns.map(({ duty, kind }) => [duty, kind]));
  const all = rows.filter(({ released }) => !released);
  const shown = rows.filter((row) => isShownUnder(row, filter, kinds));
  const under = (one: BoardFilter) => all.filter((row) => isShownUnder(row, one, kinds)).length;
  const { standing: _, lacks: __, ...rest } = filter;
  return {
    columns: counted(inStepOrder(columns, steps), shown),
    rows: shown,
    all,
    funnel: MILESTONES.map((one) => barOf(one, all, kinds)).filter(({ asked }) => asked > 0),
    overdueUnits: under({ ...rest, standing: 'overdue' }),
    unsignedUnits: under({ ...rest, lacks: 'receipt' }),
    lastActed: newest(rows),
  };
}

/** The owed duty of a unit for which the chasing rules have come furthest; null for none. */
export function chasedFurthest({ duties }: SheetRow): { duty: string; rung: number } | null {
  const owed = Object.entries(duties).filter(([, cell]) => isOwedCell(cell));
  const [first] = owed.toSorted(([, a], [, b]) => (b.rung ?? 0) - (a.rung ?? 0));
  const rung = first?.[1].rung ?? 0;
  return first && rung > 0 ? { duty: first[0], rung } : null;
}
