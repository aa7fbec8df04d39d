import type { OfficeDuty, OfficeTask } from '../../../store/task-lists';
import type { TaskRow, TaskState } from '../../contract/tasks';
import { dutyViewOf } from './duty-view';
import { noticeHeadOf } from './notice-head';
import { ascending, descending } from './paged-by-key';

/** A row of 待阅. */
export function taskRowOf({ task, issuance }: OfficeTask, person: string): TaskRow {
  const read = task.readers.includes(person);
  return { ...noticeHeadOf(issuance, task), stage: task.stage, read, duty: null };
}

/** A row of 待办 and 已办. */
export function dutyRowOf(row: OfficeDuty, person: string): TaskRow {
  return { ...taskRowOf(row, person), duty: dutyViewOf(row.duty, row.issuance.forms) };
}

/** What a list is put in order by: pressure, delivery, or when it was done. */
export function orderOf(state: TaskState, row: TaskRow): string {
  const id = `${row.campaign}:${row.office}:${row.duty?.duty ?? ''}`;
  switch (state) {
    case 'todo': {
      const rank = row.duty?.overdue ? '0' : '1';
      return `${rank}${ascending(row.duty?.dueAt ?? null)}~${id}`;
    }
    case 'toRead':
      return `${descending(row.deliveredAt)}~${id}`;
    case 'done':
      return `${descending(row.duty?.submittedAt ?? null)}~${id}`;
  }
}
