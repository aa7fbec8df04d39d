import { lacksReason } from '../../lacks-reason';
import { refuse } from '../../refusal';
import type { Approval, Approver } from '../approval';
import type { ApprovalFacts } from '../approval-facts';
import { pendingTasks } from '../pending-tasks';
import { whoAnswers } from '../who-answers';
import type { ApprovalRule } from './ruling';

/** Urging again sooner is noise. */
export const URGE_PAUSE = 4 * 3_600_000;

/** The unit takes its submission back while no node has passed in this round (撤回). */
export const withdraw: ApprovalRule<'withdraw'> = ({ state, command }) => {
  if (command.by.office !== state.submitter.office) return refuse('notTheSubmitter');
  if (state.status !== 'running') return refuse('approvalNotRunning', { status: state.status });
  const isConsumed = Object.values(state.nodes).some(
    (run) => run.state === 'passed' && run.round === state.round,
  );
  if (isConsumed) return refuse('builtUpon');
  const { reason } = command.payload;
  if (lacksReason(reason)) return refuse('reasonRequired');
  return { act: 'approval.withdrawn', data: { reason } };
};

function hasPart({ nodes, opinions }: Approval, person: string): boolean {
  return (
    opinions.some((one) => one.person === person) ||
    Object.values(nodes).some(({ slots }) => slots.some((one) => one.person === person))
  );
}

/** Tells others, who owe nothing (抄送 · 传阅); at any time, also when all is decided. */
export const copy: ApprovalRule<'copy'> = ({ state, command, facts }) => {
  const { person } = command.by;
  if (!hasPart(state, person) && !facts.keepers.includes(person)) return refuse('notTheKeeper');
  const told = new Set(state.copies.map((one) => one.person));
  const readers = command.payload.readers.filter((one) => {
    const isNew = !told.has(one.person);
    told.add(one.person);
    return isNew;
  });
  const unknown = readers.find((one) => !facts.posts[one.person]?.includes(one.office));
  if (unknown) return refuse('approverUnknown', { person: unknown.person });
  if (readers.length === 0) return refuse('copyUnknown');
  return { act: 'approval.copied', data: { readers } };
};

/** Marks what one was told of as read. */
export const readCopy: ApprovalRule<'readCopy'> = ({ state, command }) => {
  const { person } = command.by;
  const own = state.copies.filter((one) => one.person === person);
  if (own.length === 0) return refuse('copyUnknown');
  if (own.every(({ readAt }) => readAt !== null)) return refuse('alreadyRead');
  return { act: 'approval.copyRead', data: { person } };
};

/** Everybody asked now, and whoever may answer for them, each once. */
function toldOf(state: Approval, facts: ApprovalFacts, at: number): Approver[] {
  const told = pendingTasks(state).flatMap((task): Approver[] =>
    task.kind === 'decide' ? whoAnswers(task, facts, at) : [],
  );
  const byPerson = new Map(told.map((one) => [`${one.person} ${one.office}`, one]));
  return [...byPerson.values()];
}

/** Reminds those it waits for (催办): by the unit or the sponsor, not twice within four hours. */
export const urge: ApprovalRule<'urge'> = ({ state, command, facts }) => {
  if (state.status !== 'running') return refuse('approvalNotRunning', { status: state.status });
  const { by, receivedAt, payload } = command;
  if (by.office !== state.submitter.office && !facts.keepers.includes(by.person)) {
    return refuse('notTheKeeper');
  }
  if (state.urgedAt !== null && receivedAt < state.urgedAt + URGE_PAUSE) {
    return refuse('urgedRecently', { againAt: state.urgedAt + URGE_PAUSE });
  }
  const people = pendingTasks(state).flatMap((task) =>
    task.kind === 'decide' ? [task.person] : [],
  );
  const told = toldOf(state, facts, receivedAt);
  return {
    act: 'approval.urged',
    data: { text: payload.text, people: [...new Set(people)], told },
  };
};
