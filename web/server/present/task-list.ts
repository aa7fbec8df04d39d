import { canActForUnit, type Viewer } from '../../../domain/permissions';
import { owesSealed } from '../../../domain/sealed-paper';
import type { OfficeDuty, OfficeTask } from '../../../store/task-lists';
import type { TaskRow, TaskState } from '../../contract/tasks';
import { dutyViewOf } from './duty-view';
import { noticeHeadOf } from './notice-head';
import { ascending, descending } from './paged-by-key';
import type { Today } from './workdays-left';

/** A row about a notice as a whole: of 待阅, or sent back and waiting. */
export function taskRowOf({ task, issuance }: OfficeTask, viewer: Viewer): TaskRow {
  const read = task.readers.includes(viewer.person);
  const isOpen = issuance.status === 'running' && !task.released && !task.settled;
  const mayMarkRead = !read && isOpen && canActForUnit(viewer, 'markRead', task.unit);
  const { stage, noticeReturn } = task;
  const returned = noticeReturn !== null && !noticeReturn.refused;
  return {
    ...noticeHeadOf(issuance, task),
    stage,
    sealedOwed: false,
    read,
    returned,
    mayMarkRead,
    duty: null,
  };
}

/** A row of 待办, 等待对方 and 已办. */
export function dutyRowOf(row: OfficeDuty, viewer: Viewer, today: Today): TaskRow {
  return { ...taskRowOf(row, viewer), duty: dutyViewOf(row.duty, row.issuance, today) };
}

/** A row of 待办: of a sealed paper that is still to come there is no date. */
export function owedRowOf(row: OfficeDuty, viewer: Viewer, today: Today): TaskRow {
  const shown = dutyRowOf(row, viewer, today);
  if (!shown.duty || !owesSealed(row.duty)) return shown;
  return { ...shown, sealedOwed: true, duty: { ...shown.duty, dueAt: null } };
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
    case 'waiting':
    case 'done':
      return `${descending(row.duty?.submittedAt ?? null)}~${id}`;
  }
}
