import { applyApproval, openedApproval, type ApprovalStamp } from './approval/apply-approval';
import type { Approval } from './approval/approval';
import type { ApprovalActed, ApprovalStart } from './approval/approval-event';
import type { DutyProgress } from './duty-state';

/** The approval of a submission that sets out on its route, or goes on with it. */
export function startedApproval(
  before: Approval | null,
  start: ApprovalStart,
  stamp: ApprovalStamp,
): Approval {
  const isAnew = !before || start.act === 'approval.opened';
  if (!isAnew) return applyApproval(before, start, stamp);
  if (start.act === 'approval.opened') return openedApproval(start.data, stamp.at);
  throw new Error('an approval is handed in anew that never began');
}

type Acted = ApprovalActed & { data: { submission: string; correctBy?: number } };

/** What an act upon its approval changes in a duty: accepted when it is through, else the unit's. */
export function dutyAfterAct(
  progress: DutyProgress,
  event: Acted,
  stamp: ApprovalStamp,
): Partial<DutyProgress> {
  if (!progress.approval) return {};
  const approval = applyApproval(progress.approval, event, stamp);
  const { submission, correctBy } = event.data;
  if (progress.approval.status === 'running' && approval.status === 'completed') {
    return { approval, state: 'accepted', correctBy: null, inForce: submission };
  }
  if (correctBy === undefined) return { approval };
  return { approval, state: 'returned', returns: progress.returns + 1, correctBy };
}
