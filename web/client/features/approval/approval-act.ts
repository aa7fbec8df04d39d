import type { ApprovalActBody, ApprovalView, NodeView } from '../../../contract/approvals';

type Asked = ApprovalActBody['asked'];

/** An act somebody is about to do, before what it needs has been filled in. */
export interface AskAct {
  act: Asked['act'];
  /** Slot, or node for an appointment. */
  slot: string;
  /** Whom it concerns, for the sentence. */
  name: string;
  returnTo?: string[];
  /** The word is advice about an item; whoever decides hears it. */
  advisory?: boolean;
  /** Advice that may be asked for again. */
  parts?: string[];
}

/** What was filled in beside the act. */
export interface Filled {
  words: string;
  /** `<person> <office>` of whoever is chosen. */
  person: string;
  where: 'before' | 'after' | 'beside';
  to: string;
  again: boolean;
  /** Advisory nodes that look again. */
  parts: string[];
}

export const UNFILLED: Filled = {
  ...{ words: '', person: '', where: 'before', to: '', again: true, parts: [] },
};

/** Every node of a view, in reading order. */
export function nodesOf({ parts }: Pick<ApprovalView, 'parts'>): NodeView[] {
  return parts.flatMap(({ branches }) => branches.flatMap(({ nodes }) => nodes));
}

/** Advice against it that stands, with its words: where it was given and by whom. */
export function objectionsIn(view: Pick<ApprovalView, 'parts'>) {
  return nodesOf(view)
    .filter(({ advisory, state }) => advisory && state === 'passed')
    .flatMap(({ id, title, slots }) =>
      slots.flatMap(({ state, office, said }) =>
        state === 'rejected' && said ? [{ id, title, office, opinion: said.opinion }] : [],
      ),
    );
}

/** Acts that need words. */
export const NEEDS_WORDS: readonly Asked['act'][] = [
  ...(['reject', 'sendBack', 'remove', 'transfer', 'handOver', 'withdraw', 'waive'] as const),
];
/** Acts that need somebody. */
export const NEEDS_PERSON: readonly Asked['act'][] = [
  ...(['add', 'transfer', 'appoint', 'copy'] as const),
];

/** The act as it is sent. */
export function askedOf({ act, slot, parts: offered = [] }: AskAct, filled: Filled): Asked {
  const [person = '', office = ''] = filled.person.split(' ');
  const approver = { person, office };
  const { words: opinion, where, to, again } = filled;
  const isByPart = to === '' && !again && offered.length > 0;
  switch (act) {
    case 'approve':
    case 'reject':
      return { act, payload: { slot, opinion } };
    case 'sendBack':
      return {
        act,
        payload: {
          ...{ slot, opinion, to: to === '' ? null : to, again },
          ...(isByPart ? { parts: filled.parts } : {}),
        },
      };
    case 'retract':
      return { act, payload: { slot } };
    case 'add':
      return { act, payload: { slot, where, approver } };
    case 'remove':
      return { act, payload: { slot, reason: opinion } };
    case 'transfer':
      return { act, payload: { slot, approver, reason: opinion } };
    case 'appoint':
      return { act, payload: { node: slot, approvers: [approver] } };
    case 'handOver':
      return { act, payload: { from: slot, approver, reason: opinion } };
    case 'withdraw':
      return { act, payload: { reason: opinion } };
    case 'copy':
      return { act, payload: { readers: [approver] } };
    case 'readCopy':
      return { act, payload: {} };
    case 'urge':
      return { act, payload: { text: opinion } };
    case 'waive':
      return { act, payload: { nodes: [slot], reason: opinion } };
  }
}

/** Whether everything an act needs is filled in. */
export function isFilled({ act }: AskAct, { words, person }: Filled): boolean {
  if (NEEDS_WORDS.includes(act) && words.trim() === '') return false;
  return !NEEDS_PERSON.includes(act) || person !== '';
}
