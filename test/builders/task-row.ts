import type { DutyView, TaskRow } from '../../web/contract/tasks';

/** A duty as a page shows it, open and due long ago unless told otherwise. */
export function buildDutyView(part: Partial<DutyView> = {}): DutyView {
  return {
    ...{ duty: 'plan', title: '报送方案', step: 'plan', kind: 'plan', form: 'plan' },
    ...{ formVersion: 'v1', handling: 'review', phase: null, item: null, requires: [] },
    ...{ state: 'open', dueAt: 5_000, originalDueAt: 5_000, rung: 0, clock: 0, overdue: false },
    ...{ flagged: false, chasedBy: null },
    ...{ late: null, round: 0, submission: null, inForce: null, submittedAt: null },
    ...{ submittedBy: null, correctBy: null, workdaysLeft: 0, nothing: false, entered: null },
    ...{ suspended: false, request: null },
    ...part,
  };
}

/** A row of 待办 about one duty. */
export function buildTaskListRow(duty: Partial<DutyView> | null): TaskRow {
  return {
    ...{ campaign: 'c', office: 'sf', unit: 'sf-east', title: '通知', number: '1号' },
    ...{ sponsor: 'sf-publicity', status: 'running', deliveredAt: 1_000, stage: 'sent' },
    ...{ sealedOwed: false, read: false, returned: false, mayMarkRead: true },
    duty: duty && buildDutyView(duty),
  };
}
