import { type Drafting, type DraftingSeat, type DraftingWord, hasCountersigned } from './drafting';
import type { DraftingEvent } from './drafting-event';

/** Whose word it was, and when it was received (epoch ms). */
export interface DraftingStamp extends DraftingSeat {
  at: number;
}

type Said = Pick<DraftingWord, 'verdict' | 'opinion' | 'hash'>;

function withWord(state: Drafting, { verdict, opinion, hash }: Said, by: DraftingStamp): Drafting {
  const { step, round, words } = state;
  const { person, office, at } = by;
  const word = { step, verdict, person, office, opinion, at, hash, round };
  return { ...state, words: [...words, word] };
}

/** Where it goes once everybody at a step has agreed. */
function onwards(state: Drafting): Drafting {
  switch (state.step) {
    case 'checking':
      return { ...state, step: state.countersigners.length > 0 ? 'countersigning' : 'signing' };
    case 'countersigning': {
      const isDone = state.countersigners.every((seat) => hasCountersigned(state, seat));
      return isDone ? { ...state, step: 'signing' } : state;
    }
    case 'signing':
      return { ...state, step: 'signed' };
    case 'drafting':
    case 'signed':
      return state;
  }
}

/** Folds one event; total, and the only way a draft's way to issue changes. */
export function applyDrafting(
  state: Drafting,
  { act, data }: DraftingEvent,
  by: DraftingStamp,
): Drafting {
  switch (act) {
    case 'draft.sent': {
      const { hash, checker, countersigners, signer, opinion } = data;
      const { person, office } = by;
      const begun: Drafting = {
        ...{ ...state, step: 'drafting', round: state.round + 1, hash },
        ...{ drafter: { person, office }, checker, countersigners, signer },
      };
      return { ...withWord(begun, { verdict: 'sent', opinion, hash }, by), step: 'checking' };
    }
    case 'draft.agreed': {
      const { hash, opinion } = data;
      const told = withWord(state, { verdict: 'passed', opinion, hash }, by);
      return onwards({ ...told, hash });
    }
    case 'draft.sentBack':
      return { ...withWord(state, { ...data, verdict: 'returned' }, by), step: 'drafting' };
    case 'draft.recalled':
      return { ...withWord(state, { ...data, verdict: 'recalled' }, by), step: 'drafting' };
  }
}
