import { lacksReason } from '../lacks-reason';
import { refuse, type Refusal } from '../refusal';
import {
  type Drafting,
  type DraftingSeat,
  hasCountersigned,
  isOutdated,
  isSameSeat,
} from './drafting';
import type { DraftingAsked, DraftingEvent, DraftingPayload } from './drafting-event';

/** What the rules look at beside what was said. */
export interface DraftingFacts {
  /** Of the text as it was kept last. */
  hash: string;
  /** Everybody who kept a revision of it. */
  writers: readonly string[];
  /** The body lets whoever wrote a draft sign it. */
  mayDrafterSign: boolean;
  /** Who may be asked to check, to countersign, to sign off. */
  checkers: DraftingSeat[];
  countersigners: DraftingSeat[];
  signers: DraftingSeat[];
}

interface Ruling {
  state: Drafting;
  by: DraftingSeat;
  facts: DraftingFacts;
}

function isAmong(seats: readonly DraftingSeat[], seat: DraftingSeat): boolean {
  return seats.some((one) => isSameSeat(one, seat));
}

function signsOwn({ mayDrafterSign, writers }: DraftingFacts, person: string): boolean {
  return !mayDrafterSign && writers.includes(person);
}

/** 送核: begins a round; nobody checks what they send themselves, nor signs what they wrote. */
function send({ state, by, facts }: Ruling, asked: DraftingPayload['send']) {
  const { checker, countersigners, signer, hash } = asked;
  if (state.step !== 'drafting' && !isOutdated(state, facts.hash)) return refuse('draftUnderway');
  if (hash !== facts.hash) return refuse('draftTextChanged');
  if (checker.person === by.person || !isAmong(facts.checkers, checker)) {
    return refuse('draftCheckerUnfit');
  }
  const stranger = countersigners.find((seat) => !isAmong(facts.countersigners, seat));
  if (stranger) return refuse('draftCountersignerUnfit', { person: stranger.person });
  if (!isAmong(facts.signers, signer)) return refuse('draftSignerUnfit');
  const writers = { ...facts, writers: [...facts.writers, by.person] };
  if (signsOwn(writers, signer.person)) return refuse('draftSignerWrote');
  return { act: 'draft.sent' as const, data: asked };
}

/** Those whose word is awaited at the step a draft has come to. */
export function awaitedAt(state: Drafting): DraftingSeat[] {
  switch (state.step) {
    case 'checking':
      return state.checker ? [state.checker] : [];
    case 'countersigning':
      return state.countersigners.filter((seat) => !hasCountersigned(state, seat));
    case 'signing':
      return state.signer ? [state.signer] : [];
    case 'drafting':
    case 'signed':
      return [];
  }
}

/** 核稿、会签、签发: agrees to the very text that was looked at. */
function pass({ state, by, facts }: Ruling, asked: DraftingPayload['pass']) {
  if (asked.step !== state.step) return refuse('draftStepPassed');
  if (!isAmong(awaitedAt(state), by)) return refuse('draftNotYours');
  const isLookedAt = asked.hash === facts.hash && !isOutdated(state, facts.hash);
  if (!isLookedAt) return refuse('draftTextChanged');
  const writers = { ...facts, writers: [...facts.writers, state.drafter?.person ?? ''] };
  if (state.step === 'signing' && signsOwn(writers, by.person)) return refuse('draftSignerWrote');
  return { act: 'draft.agreed' as const, data: asked };
}

/** 退回, saying why; whoever signed may take it back until it is issued. */
function sendBack({ state, by, facts }: Ruling, { opinion }: DraftingPayload['return']) {
  const seats = state.step === 'signed' && state.signer ? [state.signer] : awaitedAt(state);
  if (seats.length === 0) return refuse('draftStepPassed');
  if (!isAmong(seats, by)) return refuse('draftNotYours');
  if (lacksReason(opinion)) return refuse('reasonRequired');
  return { act: 'draft.sentBack' as const, data: { opinion, hash: facts.hash } };
}

/** 撤回 by whoever sent it. */
function recall({ state, by, facts }: Ruling, { opinion }: DraftingPayload['recall']) {
  if (state.step === 'drafting') return refuse('draftStepPassed');
  if (state.drafter?.person !== by.person) return refuse('draftNotYours');
  return { act: 'draft.recalled' as const, data: { opinion, hash: facts.hash } };
}

/** Decides one act on a draft before issue: the event it leads to, or the refusal. Pure. */
export function decideDrafting(
  state: Drafting,
  { by, ...asked }: DraftingAsked & { by: DraftingSeat },
  facts: DraftingFacts,
): DraftingEvent | Refusal {
  const ruling = { state, by, facts };
  switch (asked.act) {
    case 'send':
      return send(ruling, asked.payload);
    case 'pass':
      return pass(ruling, asked.payload);
    case 'return':
      return sendBack(ruling, asked.payload);
    case 'recall':
      return recall(ruling, asked.payload);
  }
}
