import { awaitedAt } from './decide-drafting';
import { type Drafting, type DraftingSeat, isOutdated } from './drafting';

export const DRAFTING_TASKS = [
  'checking',
  'countersigning',
  'signing',
  'revising',
  'resending',
  'issuing',
] as const;
/** 核稿 · 会签 · 签发 · 退回待改 · 改后重送 · 待印发 */
export type DraftingTask = (typeof DRAFTING_TASKS)[number];

/** Whose turn it is, and for what. */
export interface DraftingTurn extends DraftingSeat {
  task: DraftingTask;
}

/** Everybody a draft waits for; nobody before it is sent, nor after it was recalled. */
export function draftingTurns(state: Drafting, present: string): DraftingTurn[] {
  const { step, drafter, words } = state;
  const own = (task: DraftingTask) => (drafter ? [{ ...drafter, task }] : []);
  if (isOutdated(state, present)) return own('resending');
  switch (step) {
    case 'drafting':
      return words.at(-1)?.verdict === 'returned' ? own('revising') : [];
    case 'checking':
    case 'countersigning':
    case 'signing':
      return awaitedAt(state).map((seat) => ({ ...seat, task: step }));
    case 'signed':
      return own('issuing');
  }
}
