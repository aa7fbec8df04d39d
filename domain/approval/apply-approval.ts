import type { Approval, Approver, NodeRun, Opinion, Slot, Verdict } from './approval';
import type { ApprovalEvent, ApprovalEventData, Followed, Opening } from './approval-event';
import { placedNodes } from './route-order';
import { waitsAfter } from './waits-after';
import { slotOf } from './slot-of';
import type { Route } from './route';

/** When an act was received and whose it was. */
export interface ApprovalStamp {
  at: number;
  by: Approver;
}

const WAITING: NodeRun = {
  ...{ state: 'waiting', skipped: null, round: 0, mode: 'all', need: null, slots: [] },
};

/** An approval that nothing has happened to yet. */
export function untouchedApproval(route: Route, submitter: Approver): Approval {
  const nodes = placedNodes(route).map(({ node: { id, mode, advisory } }) => [
    id,
    { ...WAITING, mode, ...(advisory ? { advisory: true } : {}) },
  ]);
  return {
    ...{ route, submitter, status: 'running', round: 1, slots: 0, urgedAt: null },
    ...{
      nodes: Object.fromEntries(nodes) as Approval['nodes'],
      opinions: [],
      copies: [],
      waits: [],
    },
  };
}

function withNode(state: Approval, node: string, change: Partial<NodeRun>): Approval {
  const before = state.nodes[node] ?? WAITING;
  return { ...state, nodes: { ...state.nodes, [node]: { ...before, ...change } } };
}

function withSlot(state: Approval, id: string, change: Partial<Slot>): Approval {
  const nodes = Object.entries(state.nodes).map(([node, run]): [string, NodeRun] => [
    node,
    { ...run, slots: run.slots.map((slot) => (slot.id === id ? { ...slot, ...change } : slot)) },
  ]);
  return { ...state, nodes: Object.fromEntries(nodes) };
}

/** The nodes as if they had never opened; opinions given there are kept. */
export function withReset(state: Approval, nodes: readonly string[]): Approval {
  return nodes.reduce(
    (after, node) => withNode(after, node, { state: 'waiting', skipped: null, slots: [] }),
    state,
  );
}

function withOpening(state: Approval, { node, mode, need, slots }: Opening): Approval {
  const opened = withNode(state, node, {
    ...{ state: 'open', skipped: null, round: state.round, mode, need, slots },
  });
  return { ...opened, slots: state.slots + slots.length };
}

function withFollowed(state: Approval, then: Followed, at: number): Approval {
  const { round } = state;
  let after = state;
  for (const node of then.passed) after = withNode(after, node, { state: 'passed' });
  for (const node of then.rejected) after = withNode(after, node, { state: 'rejected' });
  for (const { node, reason } of then.skipped) {
    after = withNode(after, node, { state: 'skipped', skipped: reason, round });
  }
  for (const opening of then.opened) after = withOpening(after, opening);
  if (then.status === 'rejected') {
    for (const [node, run] of Object.entries(after.nodes)) {
      if (run.state === 'open') after = withNode(after, node, { state: 'cancelled' });
    }
  }
  const told = then.copies.map((copy) => ({ ...copy, at, readAt: null }));
  return { ...after, status: then.status, copies: [...state.copies, ...told] };
}

type Voiced = Pick<
  ApprovalEventData['approval.approved'],
  'node' | 'slot' | 'opinion' | 'onBehalfOf'
>;

function withVoice(
  state: Approval,
  { node, slot, onBehalfOf, opinion: words }: Voiced,
  { at, by, verdict }: ApprovalStamp & { verdict: Verdict },
): Approval {
  const { person, office } = by;
  const opinion: Opinion = {
    ...{ node, slot, round: state.round, person, office, onBehalfOf },
    ...{ verdict, opinion: words, at, retracted: false },
  };
  const voiced = verdict === 'returned' ? state : withSlot(state, slot, { verdict });
  return { ...voiced, opinions: [...state.opinions, opinion] };
}

function withReturn(
  state: Approval,
  data: ApprovalEventData['approval.returned'],
  stamp: ApprovalStamp,
): Approval {
  const voiced = withVoice(state, data, { ...stamp, verdict: 'returned' });
  const reset = withReset(voiced, data.reset);
  return withFollowed({ ...reset, round: data.round }, data.then, stamp.at);
}

function withAdded(state: Approval, data: ApprovalEventData['approval.added']): Approval {
  const { node, beside, where, slot } = data;
  const slots = (state.nodes[node]?.slots ?? []).map((one) =>
    one.id === beside && where === 'before'
      ? { ...one, waitsFor: [...one.waitsFor, slot.id] }
      : one,
  );
  return { ...withNode(state, node, { slots: [...slots, slot] }), slots: state.slots + 1 };
}

function withRetracted(state: Approval, slot: string): Approval {
  const last = state.opinions.findLastIndex((one) => one.slot === slot && !one.retracted);
  const opinions = state.opinions.map((one, i) => (i === last ? { ...one, retracted: true } : one));
  return { ...withSlot(state, slot, { verdict: null }), opinions };
}

function withHandOver(
  state: Approval,
  { slots, to }: ApprovalEventData['approval.handedOver'],
): Approval {
  return slots.reduce((after, slot) => withSlot(after, slot, to), state);
}

function withCopies(state: Approval, readers: Approver[], at: number): Approval {
  const told = readers.map((reader) => ({ ...reader, node: null, at, readAt: null }));
  return { ...state, copies: [...state.copies, ...told] };
}

function withRead(state: Approval, person: string, at: number): Approval {
  const copies = state.copies.map((copy) =>
    copy.person === person && copy.readAt === null ? { ...copy, readAt: at } : copy,
  );
  return { ...state, copies };
}

function withWaived(
  state: Approval,
  { nodes, then }: ApprovalEventData['approval.waived'],
  at: number,
): Approval {
  const { round } = state;
  const waived = nodes.reduce(
    (after, node) => withNode(after, node, { state: 'skipped', skipped: 'waived', round }),
    state,
  );
  return withFollowed(waived, then, at);
}

type Going = Exclude<ApprovalEvent, { act: 'approval.opened' }>;

function applied(state: Approval, { act, data }: Going, stamp: ApprovalStamp): Approval {
  const { at } = stamp;
  switch (act) {
    case 'approval.resubmitted': {
      const { submitter, round, reset, chosen, then } = data;
      const anew = { ...withReset(state, reset ?? []), submitter, round };
      return withFollowed({ ...anew, ...(chosen && { chosen }) }, then, at);
    }
    case 'approval.approved':
      return withFollowed(withVoice(state, data, { ...stamp, verdict: 'approved' }), data.then, at);
    case 'approval.rejected':
      return withFollowed(withVoice(state, data, { ...stamp, verdict: 'rejected' }), data.then, at);
    case 'approval.returned':
      return withReturn(state, data, stamp);
    case 'approval.retracted':
      return withRetracted(state, data.slot);
    case 'approval.added':
      return withAdded(state, data);
    case 'approval.removed':
      return withFollowed(withSlot(state, data.slot, { verdict: 'removed' }), data.then, at);
    case 'approval.transferred': {
      const transfers = (slotOf(state, data.slot)?.slot.transfers ?? 0) + 1;
      return withSlot(state, data.slot, { ...data.to, transfers });
    }
    case 'approval.appointed':
      return withOpening(state, data);
    case 'approval.handedOver':
      return withHandOver(state, data);
    case 'approval.withdrawn':
      return { ...withReset(state, Object.keys(state.nodes)), status: 'withdrawn' };
    case 'approval.copied':
      return withCopies(state, data.readers, at);
    case 'approval.copyRead':
      return withRead(state, data.person, at);
    case 'approval.urged':
      return { ...state, urgedAt: at };
    case 'approval.waived':
      return withWaived(state, data, at);
  }
}

/** Begins an approval. */
export function openedApproval(
  { route, submitter, chosen, then }: ApprovalEventData['approval.opened'],
  at: number,
): Approval {
  const begun = { ...untouchedApproval(route, submitter), ...(chosen && { chosen }) };
  const state = withFollowed(begun, then, at);
  return { ...state, waits: waitsAfter(state, [], at) };
}

/** Folds one event into an approval; total, and the only way an approval changes. */
export function applyApproval(
  state: Approval,
  event: ApprovalEvent,
  stamp: ApprovalStamp,
): Approval {
  if (event.act === 'approval.opened') return openedApproval(event.data, stamp.at);
  const after = applied(state, event, stamp);
  return { ...after, waits: waitsAfter(after, state.waits, stamp.at) };
}
