import { lacksReason } from '../../lacks-reason';
import { isRefusal, refuse, type Refusal } from '../../refusal';
import { adviceGiven, objections } from '../advice';
import { applyApproval, withReset } from '../apply-approval';
import type { Approval, Approver } from '../approval';
import type { ApprovalCommandPayload } from '../approval-command';
import type { ApprovalActed, Followed } from '../approval-event';
import type { ApprovalFacts } from '../approval-facts';
import { laterNodes, placedNodes } from '../route-order';
import { followUp, standing } from '../walk-route';
import { actingSlot, hasSpoken, takesPart, type ActingSlot } from './ruling';
import type { ApprovalRule, ApprovalRuling } from './ruling';

type Voicing = ApprovalRuling<'approve'> | ApprovalRuling<'reject'> | ApprovalRuling<'sendBack'>;

/** In a vote each person has one voice, their own or somebody else's. */
function speakingSlot(ruling: Voicing): ActingSlot | Refusal {
  const { state, command } = ruling;
  const found = actingSlot(ruling, command.payload.slot);
  if (isRefusal(found) || found.run.mode !== 'vote') return found;
  const { person } = command.by;
  const twice = found.onBehalfOf === null ? hasSpoken : takesPart;
  return twice(state, found, person) ? refuse('voiceTwice') : found;
}

/** An event with what follows from it. */
function withFollowUp<Event extends ApprovalActed & { data: { then: Followed } }>(
  event: Event,
  state: Approval,
  { facts, at, by }: { facts: ApprovalFacts; at: number; by: Approver },
): Event {
  const then = followUp(applyApproval(state, event, { at, by }), facts);
  return { ...event, data: { ...event.data, then } };
}

/** Agrees, with an opinion (同意). */
export const approve: ApprovalRule<'approve'> = (ruling) => {
  const { state, command, facts } = ruling;
  const found = speakingSlot(ruling);
  if (isRefusal(found)) return found;
  const { slot, opinion } = command.payload;
  const { node, onBehalfOf } = found;
  const data = { node, slot, opinion, onBehalfOf, then: standing('running') };
  const context = { facts, at: command.receivedAt, by: command.by };
  return withFollowUp({ act: 'approval.approved', data }, state, context);
};

/**
 * Disagrees, with the reason (不同意). In a vote it is one voice, as advice it is heard, elsewhere it
 * ends the approval.
 */
export const reject: ApprovalRule<'reject'> = (ruling) => {
  const { state, command, facts } = ruling;
  const found = speakingSlot(ruling);
  if (isRefusal(found)) return found;
  const { slot, opinion } = command.payload;
  if (lacksReason(opinion)) return refuse('reasonRequired');
  const { node, onBehalfOf } = found;
  const data = { node, slot, opinion, onBehalfOf, then: standing('running') };
  const context = { facts, at: command.receivedAt, by: command.by };
  return withFollowUp({ act: 'approval.rejected', data }, state, context);
};

/** Advice that was not waited for is not asked for again, unless its part comes back. */
function unsettled({ nodes }: Approval, among: readonly string[]): string[] {
  return among.filter((id) => {
    const run = nodes[id];
    return run?.state === 'open' || (run?.state === 'skipped' && run.skipped !== 'waived');
  });
}

/**
 * Nodes that open anew after a return. Straight back: only what was on its way; what was left out is
 * looked at again, so that a changed figure cannot pass a node by. Of those who advise, whoever has
 * objected looks again, or whoever is named.
 */
function nodesToReset(
  state: Approval,
  { to, again, parts }: ApprovalCommandPayload['sendBack'],
): string[] {
  if (to === null) {
    const all = Object.keys(state.nodes);
    if (again) return all;
    const named = new Set([...unsettled(state, all), ...(parts ?? objections(state))]);
    return all.filter((id) => named.has(id));
  }
  const later = laterNodes(state.route, to);
  return [to, ...(again ? later : unsettled(state, later))];
}

/** Returns to a node that has passed, or to the unit, with the reason (退回). */
export const sendBack: ApprovalRule<'sendBack'> = (ruling) => {
  const { state, command, facts } = ruling;
  const found = speakingSlot(ruling);
  if (isRefusal(found)) return found;
  const { slot, opinion, to, again, parts = [] } = command.payload;
  if (found.run.advisory) return refuse('adviceOnly');
  if (lacksReason(opinion)) return refuse('reasonRequired');
  const { node, onBehalfOf } = found;
  const given = adviceGiven(state);
  if (!parts.every((part) => given.includes(part))) return refuse('returnTargetUnknown');
  const placed = placedNodes(state.route).find((one) => one.node.id === node);
  const isTarget = to === null || (placed?.earlier.includes(to) && isPassed(state, to));
  if (!isTarget) return refuse('returnTargetUnknown');
  const reset = nodesToReset(state, command.payload);
  const round = to === null ? state.round : state.round + 1;
  const voice = { node, slot, opinion, onBehalfOf };
  const then =
    to === null ? standing('returned') : followUp({ ...withReset(state, reset), round }, facts);
  return { act: 'approval.returned', data: { ...voice, to, again, round, reset, then } };
};

function isPassed({ nodes }: Approval, id: string): boolean {
  return nodes[id]?.state === 'passed';
}

/** Takes one's own opinion back while nothing was built on it (取回). */
export const retract: ApprovalRule<'retract'> = ({ state, command }) => {
  const { slot: id } = command.payload;
  const given = state.opinions.findLast((one) => one.slot === id && !one.retracted);
  if (given?.person !== command.by.person || given.verdict === 'returned') {
    return refuse('nothingToRetract');
  }
  const run = state.nodes[given.node];
  const slot = run?.slots.find((one) => one.id === id);
  if (state.status !== 'running' || run?.state !== 'open' || !slot) return refuse('builtUpon');
  const isBuiltUpon = run.slots.some(
    (one) =>
      (one.verdict === 'approved' || one.verdict === 'rejected') &&
      (one.waitsFor.includes(id) || (run.mode === 'sequence' && one.seat > slot.seat)),
  );
  if (isBuiltUpon) return refuse('builtUpon');
  return { act: 'approval.retracted', data: { node: given.node, slot: id } };
};
