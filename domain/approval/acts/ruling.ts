import { refuse, type Refusal } from '../../refusal';
import type { Approval, Approver } from '../approval';
import type { ApprovalAct, ApprovalCommand } from '../approval-command';
import type { ApprovalActed } from '../approval-event';
import type { ApprovalFacts } from '../approval-facts';
import { isBarred } from '../barred';
import { delegatesOf } from '../delegation';
import { activeSlots } from '../node-standing';
import { slotOf, type FoundSlot } from '../slot-of';

/** What a rule of an approval looks at. */
export interface ApprovalRuling<Act extends ApprovalAct> {
  state: Approval;
  command: Extract<ApprovalCommand, { act: Act }>;
  facts: ApprovalFacts;
}

/** A rule for one act: the event it leads to, or why not. Pure and synchronous. */
export type ApprovalRule<Act extends ApprovalAct> = (
  ruling: ApprovalRuling<Act>,
) => ApprovalActed | Refusal;

/** Anybody's ruling, whatever the act. */
export type AnyRuling = Pick<ApprovalRuling<ApprovalAct>, 'state' | 'facts'> & {
  command: Pick<ApprovalCommand, 'by' | 'receivedAt'>;
};

/** A slot whose turn it is, and whom the person who asks answers for. */
export interface ActingSlot extends FoundSlot {
  onBehalfOf: string | null;
}

/** Whether somebody has spoken in the present run of a node, for themselves or for another. */
export function hasSpoken(state: Approval, { run }: FoundSlot, person: string): boolean {
  return state.opinions.some(
    (one) => one.person === person && !one.retracted && run.slots.some(({ id }) => id === one.slot),
  );
}

/** Whether somebody has a part in the present run of a node. */
export function takesPart(state: Approval, found: FoundSlot, person: string): boolean {
  return (
    hasSpoken(state, found, person) ||
    found.run.slots.some((one) => one.person === person && one.verdict !== 'removed')
  );
}

function behalf({ state, facts, command }: AnyRuling, { slot }: FoundSlot): string | null | false {
  if (slot.person === command.by.person) return null;
  const delegates = delegatesOf(facts.delegations, {
    ...{ holder: slot.person, office: slot.office },
    ...{ campaign: facts.campaign, at: command.receivedAt },
    barred: [state.submitter.person, ...facts.barred],
  });
  return delegates.includes(command.by.person) ? slot.person : false;
}

/** The slot somebody is about to act in: its turn, and theirs or entrusted to them. */
export function actingSlot(ruling: AnyRuling, id: string): ActingSlot | Refusal {
  const { state, facts, command } = ruling;
  if (state.status !== 'running') return refuse('approvalNotRunning', { status: state.status });
  const found = slotOf(state, id);
  if (!found || !activeSlots(found.run).includes(found.slot)) return refuse('notYourTurn');
  if (isBarred(state, facts, command.by.person)) return refuse('ownSubmission');
  const onBehalfOf = behalf(ruling, found);
  return onBehalfOf === false ? refuse('notYourTurn') : { ...found, onBehalfOf };
}

/** Refuses somebody who cannot be asked: not known in that office, or not to decide on this. */
export function unfit(
  { state, facts }: Pick<AnyRuling, 'state' | 'facts'>,
  { person, office }: Approver,
): Refusal | null {
  const offices = Object.hasOwn(facts.posts, person) ? facts.posts[person] : undefined;
  if (!offices?.includes(office)) return refuse('approverUnknown', { person });
  return isBarred(state, facts, person) ? refuse('approverBarred', { person }) : null;
}

/** The sponsor's people keep a route moving; nobody does so for their own submission. */
export function keeperOnly({ state, facts, command }: AnyRuling): Refusal | null {
  if (state.status !== 'running') return refuse('approvalNotRunning', { status: state.status });
  if (isBarred(state, facts, command.by.person)) return refuse('ownSubmission');
  return facts.keepers.includes(command.by.person) ? null : refuse('notTheKeeper');
}
