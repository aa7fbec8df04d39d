import type { DraftingSeat, DraftingStep } from './drafting';

export const JUDGED_STEPS = [
  'checking',
  'countersigning',
  'signing',
] as const satisfies readonly DraftingStep[];
export type JudgedStep = (typeof JUDGED_STEPS)[number];

/** To whom a draft goes, in this order. */
export interface DraftingWay {
  checker: DraftingSeat;
  countersigners: DraftingSeat[];
  signer: DraftingSeat;
}

/** What each act on a draft asks for; `hash` is that of the text that was looked at. */
export interface DraftingPayload {
  send: DraftingWay & { hash: string; opinion: string };
  pass: { step: JudgedStep; hash: string; opinion: string };
  return: { opinion: string };
  recall: { opinion: string };
}

export const DRAFTING_ACTS = [
  'send',
  'pass',
  'return',
  'recall',
] as const satisfies readonly (keyof DraftingPayload)[];
/** 送核 · 同意（核稿、会签、签发） · 退回 · 撤回 */
export type DraftingAct = (typeof DRAFTING_ACTS)[number];

/** What is asked for by one act. */
export type DraftingAsked = {
  [Act in DraftingAct]: { act: Act; payload: DraftingPayload[Act] };
}[DraftingAct];

/** What happened to a draft. */
export type DraftingEvent =
  | { act: 'draft.sent'; data: DraftingPayload['send'] }
  | { act: 'draft.agreed'; data: DraftingPayload['pass'] }
  | { act: 'draft.sentBack'; data: { opinion: string; hash: string } }
  | { act: 'draft.recalled'; data: { opinion: string; hash: string } };
