import { isRefusal, refuse, type Refusal } from '../../refusal';
import type { InnerDraft } from '../inner';
import type { InnerAct } from '../inner-command';
import { isEarlier, type DraftStep } from '../inner-steps';
import { paperSeat, seatOf, type InnerRule, type InnerRuling } from './inner-ruling';

/** Steps at which there is something to pass. */
const UNDER_WAY: readonly DraftStep[] = [
  ...(['drafting', 'reviewing', 'checking', 'signing', 'sending'] as const),
];

function draftOf(ruling: InnerRuling<InnerAct>, duty: string): InnerDraft | Refusal {
  const { drafts } = ruling.state;
  const draft = Object.hasOwn(drafts, duty) ? drafts[duty] : undefined;
  return draft && UNDER_WAY.includes(draft.step) ? draft : refuse('innerStepPassed');
}

/**
 * 填报, and changes by whoever checks the text (核稿): a changed text goes back to be reviewed, so
 * that nobody's word ever stands under a text they have not seen. After 上报 a new text begins.
 */
export const writeDraft: InnerRule<'writeDraft'> = (ruling) => {
  const { duty, digest } = ruling.command.payload;
  const found = draftOf(ruling, duty);
  const step = isRefusal(found) ? 'drafting' : found.step;
  if (step !== 'drafting' && step !== 'checking') return refuse('innerStepPassed');
  const seat = seatOf(ruling, { step, writers: isRefusal(found) ? [] : found.writers });
  if (isRefusal(seat)) return seat;
  const to = step === 'checking' ? 'reviewing' : 'drafting';
  return { act: 'draft.written', data: { duty, digest, to } };
};

/** 送审 · 审核同意 · 核稿 · 签发 · 上报: passes the present text on, by who has seen it. */
export const passDraft: InnerRule<'passDraft'> = (ruling) => {
  const { duty, digest, opinion, paper } = ruling.command.payload;
  const draft = draftOf(ruling, duty);
  if (isRefusal(draft)) return draft;
  const { step } = draft;
  const seat = paper ? paperSeat(ruling, draft, paper) : seatOf(ruling, draft);
  if (isRefusal(seat)) return seat;
  if (digest !== draft.digest) return refuse('innerTextChanged');
  const { standsFor, own } = seat;
  return { act: 'draft.passed', data: { duty, step, digest, opinion, paper, standsFor, own } };
};

/** 退回 to an earlier step, saying why. */
export const returnDraft: InnerRule<'returnDraft'> = (ruling) => {
  const { duty, to, opinion } = ruling.command.payload;
  const draft = draftOf(ruling, duty);
  if (isRefusal(draft)) return draft;
  const seat = seatOf(ruling, draft);
  if (isRefusal(seat)) return seat;
  if (!isEarlier(to, draft.step)) return refuse('innerTargetNotEarlier');
  if (opinion.trim() === '') return refuse('innerOpinionMissing');
  return { act: 'draft.returned', data: { duty, to, opinion, standsFor: seat.standsFor } };
};

/** 撤回 by whoever wrote the text, as long as it has not been handed up. */
export const withdrawDraft: InnerRule<'withdrawDraft'> = (ruling) => {
  const { duty, reason } = ruling.command.payload;
  const draft = draftOf(ruling, duty);
  if (isRefusal(draft)) return draft;
  if (draft.step === 'drafting') return refuse('innerStepPassed');
  if (!draft.writers.includes(ruling.command.person)) return refuse('innerNotYourStep');
  return { act: 'draft.withdrawn', data: { duty, reason } };
};
