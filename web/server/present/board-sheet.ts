import { isMet } from '../../../domain/duty-state';
import { owesSealed } from '../../../domain/sealed-paper';
import type { SheetDuty, SheetUnit } from '../../../store/board-sheet';
import type { BoardSheet, SheetCell, SheetColumn, SheetRow } from '../../contract/board';
import { isFlagged, isOverdue, shownChaser } from './duty-view';

function cellOf(duty: SheetDuty): SheetCell {
  const { state, dueAt, correctBy, late, round, rung, released, suspended, chasedBy } = duty;
  const taker = shownChaser(chasedBy);
  return {
    ...{ state, dueAt },
    ...(correctBy !== null && { correctBy }),
    ...(isOverdue(duty) && { overdue: true }),
    ...(isFlagged(duty) && { flagged: true }),
    ...(taker && !isMet(state) && { chasedBy: taker }),
    ...(late === true && { late }),
    ...(owesSealed(duty) && { sealedOwed: true }),
    ...(round > 1 && { round }),
    ...(rung > 0 && { rung }),
    ...(released && { released }),
    ...(suspended && { suspended }),
  };
}

function rowOf({ task, duties, node }: SheetUnit): SheetRow {
  const { unit, name, unitClass, roles, stage, released, noticeReturn, lastActAt, inspected } =
    task;
  return {
    ...{ unit, name, tier: node?.tier ?? null, unitClass, place: node?.place ?? 0 },
    ...{ roles, stage, lastActAt },
    ...(released && { released }),
    ...(noticeReturn !== null && !noticeReturn.refused && { noticeReturned: true as const }),
    ...(inspected && {
      inspected: inspected.map(({ point, finding, on, note }) => ({ point, finding, on, note })),
    }),
    duties: Object.fromEntries(duties.map((duty) => [duty.duty, cellOf(duty)])),
  };
}

function earlier(a: number | null, b: number | null): number | null {
  if (a === null || b === null) return a ?? b;
  return Math.min(a, b);
}

function columnsOf(units: readonly SheetUnit[]): SheetColumn[] {
  const columns = new Map<string, SheetColumn>();
  for (const one of units.flatMap(({ duties }) => duties)) {
    const { duty, title, step, kind, originalDueAt } = one;
    const known = columns.get(duty);
    const firstDueAt = earlier(known?.firstDueAt ?? null, originalDueAt);
    columns.set(duty, { duty, title, step, kind, firstDueAt });
  }
  return [...columns.values()];
}

/** Units and what they owe as rows and columns of the board. */
export function sheetOf(units: readonly SheetUnit[]): Pick<BoardSheet, 'columns' | 'rows'> {
  return { columns: columnsOf(units), rows: units.map(rowOf) };
}
