import { adviceGiven } from './advice';
import { untouchedApproval, withReset } from './apply-approval';
import type { Approval, Approver } from './approval';
import type { ApprovalStart } from './approval-event';
import type { ApprovalFacts } from './approval-facts';
import type { Route } from './route';
import { followUp } from './walk-route';

/** A submission sets out on its route. */
export function startApproval(
  route: Route,
  submitter: Approver,
  facts: ApprovalFacts,
): ApprovalStart {
  const then = followUp(untouchedApproval(route, submitter), facts);
  return { act: 'approval.opened', data: { route, submitter, then } };
}

/**
 * What came back is handed in anew: one round more, the open nodes with people found now. Whoever
 * has advised on an item looks again if it reads otherwise than they saw it.
 */
export function restartApproval(
  state: Approval,
  submitter: Approver,
  facts: ApprovalFacts,
): ApprovalStart {
  const round = state.round + 1;
  const reset = adviceGiven(state).filter((node) => facts.touched.includes(node));
  const then = followUp({ ...withReset(state, reset), submitter, round }, facts);
  const again = reset.length > 0 ? { reset } : {};
  return { act: 'approval.resubmitted', data: { submitter, round, ...again, then } };
}
