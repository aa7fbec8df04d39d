import { refuse, type Refusal } from '../refusal';
import { adviceGiven } from './advice';
import { untouchedApproval, withReset } from './apply-approval';
import type { Approval, Approver } from './approval';
import type { ApprovalStart } from './approval-event';
import type { ApprovalFacts } from './approval-facts';
import { isBarred } from './barred';
import type { Route } from './route';
import { followUp } from './walk-route';

/** Refuses a choice of somebody the submitter may not choose, or who may not decide on it. */
export function refusedChoice(
  submitter: Approver,
  facts: Pick<ApprovalFacts, 'chosen' | 'choosable' | 'posts' | 'barred'>,
): Refusal | null {
  const { choosable, posts } = facts;
  for (const { person, office } of Object.values(facts.chosen ?? {}).flat()) {
    const isThere = Object.hasOwn(posts, person) && posts[person]?.includes(office);
    if (!isThere || !choosable.includes(office)) return refuse('approverUnknown', { person });
    if (isBarred({ submitter }, facts, person)) return refuse('approverBarred', { person });
  }
  return null;
}

/** A submission sets out on its route. */
export function startApproval(
  route: Route,
  submitter: Approver,
  facts: ApprovalFacts,
): ApprovalStart {
  const then = followUp(untouchedApproval(route, submitter), facts);
  const { chosen } = facts;
  return { act: 'approval.opened', data: { route, submitter, ...(chosen && { chosen }), then } };
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
  const { chosen } = facts;
  const again = { ...(reset.length > 0 && { reset }), ...(chosen && { chosen }) };
  return { act: 'approval.resubmitted', data: { submitter, round, ...again, then } };
}
