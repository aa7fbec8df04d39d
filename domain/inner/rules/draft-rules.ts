import { isRefusal, refuse, type Refusal } from '../../refusal';
import type { InnerDraft } from '../inner';
import type { InnerAct } from '../inner-command';
import { isSent } from '../is-sent';
import { isEarlier, isJudging } from '../inner-steps';
import { paperSeat, seatOf, type InnerRule, type InnerRuling } from './inner-ruling';

/** The text of a duty that is on its way; none where it was handed in or never begun. */
function underWay(
  { state, facts }: InnerRuling<InnerAct>,
  duty: string,
): InnerDraft | Refusal | null {
  if (!facts.open.includes(duty)) return refuse('dutyNotOpen', { duty });
  const draft = Object.hasOwn(state.drafts, duty) ? state.drafts[duty] : undefined;
  return draft && !isSent(draft, facts.sent[duty]) ? draft : null;
}

function draftOf(ruling: InnerRuling<InnerAct>, duty: string): InnerDraft | Refusal {
  return underWay(ruling, duty) ?? refuse('innerStepPassed');
}

/**
 * 填报送审, and changes by whoever checks the text (核稿): a changed text is reviewed anew, so that
 * nobody's word ever stands under a text they have not seen. After 上报 a new round begins.
 */
export const writeDraft: InnerRule<'writeDraft'> = (ruling) => {
  const { duty, text, digest, opinion } = ruling.payload;
  const draft = underWay(ruling, duty);
  if (draft && isRefusal(draft)) return draft;
  const { step, writers } = draft ?? { step: 'drafting', writers: [] };
  if (step !== 'drafting' && step !== 'checking') return refuse('innerStepPassed');
  const seat = seatOf(ruling, { step, writers: step === 'checking' ? writers : [] });
  if (isRefusal(seat)) return seat;
  if (digest === ruling.facts.sent[duty]) return refuse('innerTextSent');
  const { standsFor } = seat;
  const begins = draft === null;
  return { act: 'draft.written', data: { duty, text, digest, opinion, standsFor, begins } };
};

/** 审核同意 · 核稿 · 签发: passes the present text on, by who has seen it. */
export const passDraft: InnerRule<'passDraft'> = (ruling) => {
  const { duty, digest, opinion, paper } = ruling.payload;
  const draft = draftOf(ruling, duty);
  if (isRefusal(draft)) return draft;
  const { step } = draft;
  if (!isJudging(step)) return refuse('innerStepPassed');
  const seat = paper ? paperSeat(ruling, draft, paper) : seatOf(ruling, draft);
  if (isRefusal(seat)) return seat;
  if (digest !== draft.digest) return refuse('innerTextChanged');
  const { standsFor, own } = seat;
  return { act: 'draft.passed', data: { duty, step, digest, opinion, paper, standsFor, own } };
};

/** 退回 to an earlier step, saying why. */
export const returnDraft: InnerRule<'returnDraft'> = (ruling) => {
  const { duty, to, opinion } = ruling.payload;
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
  const { duty, opinion } = ruling.payload;
  const draft = draftOf(ruling, duty);
  if (isRefusal(draft)) return draft;
  if (draft.step === 'drafting') return refuse('innerStepPassed');
  if (!draft.writers.includes(ruling.moment.person)) return refuse('innerNotYourStep');
  return { act: 'draft.withdrawn', data: { duty, opinion } };
};
