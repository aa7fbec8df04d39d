import type { TaskRow } from '../../../contract/tasks';
import { presentDue } from '../../ui/pressure';

export const TASK_GROUPS = ['overdue', 'due', 'undated', 'waiting'] as const;
/** 已逾期 · 临近和在期 · 未定时限 · 等待对方 */
export type TaskGroup = (typeof TASK_GROUPS)[number];

function groupOf({ duty }: TaskRow, now: number): TaskGroup {
  const due = duty && presentDue(duty);
  if (!duty || due === null) return 'undated';
  return duty.overdue || due <= now ? 'overdue' : 'due';
}

function byPressure(a: TaskRow, b: TaskRow): number {
  const due = ({ duty }: TaskRow) => (duty && presentDue(duty)) ?? Infinity;
  return due(a) === due(b) ? 0 : due(a) - due(b);
}

/** What an office owes, by pressure, then what it waits for; groups without rows are left out. */
export function taskGroups(
  owed: readonly TaskRow[],
  waiting: readonly TaskRow[],
  now: number,
): { group: TaskGroup; rows: TaskRow[] }[] {
  const rowsOf = (group: TaskGroup) =>
    group === 'waiting'
      ? [...waiting]
      : owed.filter((row) => groupOf(row, now) === group).toSorted(byPressure);
  return TASK_GROUPS.map((group) => ({ group, rows: rowsOf(group) })).filter(
    ({ rows }) => rows.length > 0,
  );
}
