import type { ReactNode } from 'react';
import type { TaskRow } from '../../../contract/tasks';
import { TaskListRow } from './task-list-row';

interface TaskRowsProps {
  rows: readonly TaskRow[];
  names: Record<string, string>;
  /** What can be done with a row besides opening it. */
  actOf?: (row: TaskRow) => ReactNode;
}

/** Names one row among all lists of tasks. */
export function rowKey({ campaign, office, duty }: TaskRow): string {
  return `${campaign}:${office}:${duty?.duty ?? ''}`;
}

/** Rows of one list or of one group of it. */
export function TaskRows({ rows, names, actOf }: TaskRowsProps) {
  return (
    <ul className="card task-list">
      {rows.map((row) => (
        <TaskListRow key={rowKey(row)} row={row} names={names} act={actOf?.(row)} />
      ))}
    </ul>
  );
}
