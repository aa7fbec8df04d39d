import { lacksReason } from '../../lacks-reason';
import { refuse } from '../../refusal';
import { adviceAwaited } from '../advice';
import { applyApproval } from '../apply-approval';
import { followUp, standing } from '../walk-route';
import { keeperOnly, type ApprovalRule } from './ruling';

/**
 * The sponsor waits no longer for advice that does not come, with the reason (不等意见): a lead who
 * sleeps holds nobody up, and the record says that nobody heard them.
 */
export const waive: ApprovalRule<'waive'> = (ruling) => {
  const { state, command, facts } = ruling;
  const barrier = keeperOnly(ruling);
  if (barrier) return barrier;
  const { nodes, reason } = command.payload;
  const awaited = adviceAwaited(state);
  if (nodes.length === 0 || !nodes.every((node) => awaited.includes(node))) {
    return refuse('adviceNotAwaited');
  }
  if (lacksReason(reason)) return refuse('reasonRequired');
  const data = { nodes: [...new Set(nodes)], reason, then: standing('running') };
  const stamp = { at: command.receivedAt, by: command.by };
  const after = applyApproval(state, { act: 'approval.waived', data }, stamp);
  return { act: 'approval.waived', data: { ...data, then: followUp(after, facts) } };
};
