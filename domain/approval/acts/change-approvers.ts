import { lacksReason } from '../../lacks-reason';
import { isRefusal, refuse, type Refusal } from '../../refusal';
import { applyApproval } from '../apply-approval';
import type { Approver, Slot } from '../approval';
import { isBarred } from '../barred';
import { heldSlots } from '../held-slots';
import { outcomeOfNode, seatsOf, votesNeeded } from '../node-standing';
import { nodeOf } from '../route-order';
import { slotOf, type FoundSlot } from '../slot-of';
import { followUp, openingOf, standing } from '../walk-route';
import { actingSlot, keeperOnly, takesPart, unfit } from './ruling';
import type { AnyRuling, ApprovalRule, ApprovalRuling } from './ruling';

/** How often one question may be passed on: somebody must answer it in the end. */
export const MAX_TRANSFERS = 5;

/** Refuses somebody who cannot be asked, or who has a part in the node already. */
function unfitFor(ruling: AnyRuling, found: FoundSlot, approver: Approver): Refusal | null {
  const { person } = approver;
  const known = unfit(ruling, approver);
  if (known) return known;
  return takesPart(ruling.state, found, person) ? refuse('approverTwice', { person }) : null;
}

/** Where an added approver stands: 前加签 and 后加签 share a voice, 并加签 has one of its own. */
function addedSlot({ state, command }: ApprovalRuling<'add'>, { run, slot }: FoundSlot): Slot {
  const { where, approver } = command.payload;
  const last = Math.max(...run.slots.map(({ seat }) => seat));
  const ownSeat = where === 'beside' && run.mode !== 'sequence';
  const { person, office } = approver;
  return {
    ...{ id: `s${state.slots + 1}`, person, office, origin: where },
    seat: ownSeat ? last + 1 : slot.seat,
    addedBy: command.by.person,
    waitsFor: where === 'after' ? [slot.id] : slot.waitsFor,
    ...{ transfers: 0, verdict: null },
  };
}

/** Asks somebody else too, before, after or beside oneself, in every mode (加签). */
export const add: ApprovalRule<'add'> = (ruling) => {
  const { slot: beside, where, approver } = ruling.command.payload;
  const found = actingSlot(ruling, beside);
  if (isRefusal(found)) return found;
  const misfit = unfitFor(ruling, found, approver);
  if (misfit) return misfit;
  const { node, onBehalfOf } = found;
  const slot = addedSlot(ruling, found);
  return { act: 'approval.added', data: { node, beside, where, slot, onBehalfOf } };
};

/** Who may take somebody off: whoever added them, and the sponsor. */
function mayRemove({ state, facts, command }: AnyRuling, { slot }: FoundSlot): Refusal | null {
  const { person } = command.by;
  if (isBarred(state, facts, person)) return refuse('ownSubmission');
  const may = slot.addedBy === person || facts.keepers.includes(person);
  return may ? null : refuse('notYoursToRemove');
}

/** What is left must still be able to decide. */
function isNeeded({ run, slot }: FoundSlot): boolean {
  const left = {
    ...run,
    slots: run.slots.map((one) =>
      one.id === slot.id ? { ...one, verdict: 'removed' as const } : one,
    ),
  };
  const seats = seatsOf(left).length;
  if (run.mode === 'vote' && run.need && votesNeeded(run.need, seats) > seats) return true;
  return seats === 0 || outcomeOfNode(left) === 'rejected';
}

/** Takes an approver off who has not answered, one added by mistake too (减签). */
export const remove: ApprovalRule<'remove'> = (ruling) => {
  const { state, command, facts } = ruling;
  const { slot, reason } = command.payload;
  if (state.status !== 'running') return refuse('approvalNotRunning', { status: state.status });
  const found = slotOf(state, slot);
  if (found?.run.state !== 'open' || found.slot.verdict !== null) return refuse('notYourTurn');
  const barrier = mayRemove(ruling, found);
  if (barrier) return barrier;
  if (lacksReason(reason)) return refuse('reasonRequired');
  if (isNeeded(found)) return refuse('lastApprover');
  const data = { node: found.node, slot, reason, then: standing('running') };
  const stamp = { at: command.receivedAt, by: command.by };
  const after = applyApproval(state, { act: 'approval.removed', data }, stamp);
  return { act: 'approval.removed', data: { ...data, then: followUp(after, facts) } };
};

/** Passes one's question on to somebody else (转办). */
export const transfer: ApprovalRule<'transfer'> = (ruling) => {
  const { slot, approver, reason } = ruling.command.payload;
  const found = actingSlot(ruling, slot);
  if (isRefusal(found)) return found;
  const misfit = unfitFor(ruling, found, approver);
  if (misfit) return misfit;
  if (lacksReason(reason)) return refuse('reasonRequired');
  if (found.slot.transfers >= MAX_TRANSFERS) {
    return refuse('tooOftenTransferred', { most: MAX_TRANSFERS });
  }
  const { node, onBehalfOf } = found;
  const from = { person: found.slot.person, office: found.slot.office };
  const to = { person: approver.person, office: approver.office };
  return { act: 'approval.transferred', data: { node, slot, from, to, reason, onBehalfOf } };
};

/** The sponsor names who decides at a node for which nobody was found (指定). */
export const appoint: ApprovalRule<'appoint'> = (ruling) => {
  const { state, command } = ruling;
  const barrier = keeperOnly(ruling);
  if (barrier) return barrier;
  const { node: id, approvers } = command.payload;
  const node = nodeOf(state.route, id);
  const run = state.nodes[id];
  if (!node || run?.state !== 'open' || run.slots.length > 0 || approvers.length === 0) {
    return refuse('notToAppoint');
  }
  const misfit = approvers.map((one) => unfit(ruling, one)).find((one) => one !== null);
  if (misfit) return misfit;
  const people = new Set(approvers.map(({ person }) => person));
  if (people.size < approvers.length) return refuse('approverTwice', {});
  const opening = openingOf(node, { people: approvers, origin: 'appointed' }, state.slots);
  return { act: 'approval.appointed', data: opening };
};

/** Who may hand over: whoever is asked, the sponsor, and the administrators of who has left. */
function mayHandOver({ facts, command }: ApprovalRuling<'handOver'>): boolean {
  const { person } = command.by;
  const others = [...facts.keepers, ...facts.administrators];
  return person === command.payload.from || others.includes(person);
}

/** Everything that waits for somebody here goes to a successor (移交). */
export const handOver: ApprovalRule<'handOver'> = (ruling) => {
  const { state, command, facts } = ruling;
  const { from, approver, reason } = command.payload;
  if (state.status !== 'running') return refuse('approvalNotRunning', { status: state.status });
  if (isBarred(state, facts, command.by.person)) return refuse('ownSubmission');
  if (!mayHandOver(ruling)) return refuse('notTheKeeper');
  const held = heldSlots(state, from);
  if (held.length === 0) return refuse('nothingToHandOver');
  const misfit = held.map((found) => unfitFor(ruling, found, approver)).find((one) => one !== null);
  if (misfit) return misfit;
  if (lacksReason(reason)) return refuse('reasonRequired');
  const to = { person: approver.person, office: approver.office };
  const slots = held.map(({ slot }) => slot.id);
  return { act: 'approval.handedOver', data: { from, to, slots, reason } };
};
