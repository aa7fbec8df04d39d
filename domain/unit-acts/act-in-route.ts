import type { ApprovalActed, Followed } from '../approval/approval-event';
import { decideApproval } from '../approval/decide-approval';
import { isRefusal, refuse } from '../refusal';
import type { UnitEvent } from '../unit-event';
import type { UnitFacts } from '../unit-facts';
import type { OwedDuty, UnitRule } from './ruling';
import { owedDuty } from './ruling';

const BACK = ['returned', 'rejected'] as const satisfies readonly Followed['status'][];

/** By when the unit hands in anew, if it is its turn; taking something back takes no time away. */
function correctionOf(event: ApprovalActed, owed: OwedDuty, facts: UnitFacts): number | undefined {
  if (event.act === 'approval.withdrawn') return Math.max(facts.correctBy, owed.facts.dueAt ?? 0);
  const status = 'then' in event.data ? event.data.then.status : null;
  return BACK.some((one) => one === status) ? facts.correctBy : undefined;
}

/** One act upon the approval of a submission, and of no other than the one that was looked at. */
export const actInRoute: UnitRule<'actInRoute'> = ({ task, facts, command }) => {
  const { duty, submission, asked } = command.payload;
  const owed = owedDuty(task, facts, duty);
  if (isRefusal(owed)) return owed;
  const { approval, submission: present } = owed.progress;
  if (!approval || !facts.approval) return refuse('approvalNotRunning');
  if (present !== submission) return refuse('submissionOutdated', { submission: present ?? '' });
  const { by, receivedAt } = command;
  const event = decideApproval(approval, { ...asked, by, receivedAt }, facts.approval.facts);
  if (isRefusal(event)) return event;
  const correctBy = correctionOf(event, owed, facts);
  const about = { duty, submission, ...(correctBy === undefined ? {} : { correctBy }) };
  return { act: event.act, data: { ...event.data, ...about } } as UnitEvent;
};
