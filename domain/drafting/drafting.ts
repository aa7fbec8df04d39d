export const DRAFTING_STEPS = [
  'drafting',
  'checking',
  'countersigning',
  'signing',
  'signed',
] as const;
/** 拟稿 · 核稿 · 会签 · 签发 · 已签发 (拟制 in the regulations on official papers: 起草、审核、签发) */
export type DraftingStep = (typeof DRAFTING_STEPS)[number];

export const DRAFTING_VERDICTS = ['sent', 'passed', 'returned', 'recalled'] as const;
/** 送核 · 同意 · 退回 · 撤回 */
export type DraftingVerdict = (typeof DRAFTING_VERDICTS)[number];

/** Somebody with a post, and for which office they speak. */
export interface DraftingSeat {
  person: string;
  office: string;
}

/** One word on a draft, and the text it was said of. */
export interface DraftingWord extends DraftingSeat {
  step: DraftingStep;
  verdict: DraftingVerdict;
  opinion: string;
  at: number;
  /** SHA-256 of the text: see `textToSign`. */
  hash: string;
  round: number;
}

/** Where a draft stands on its way to be issued, folded from what was said of it. */
export interface Drafting {
  step: DraftingStep;
  /** Grows by one each time it is sent to be checked. */
  round: number;
  /** The text that was checked last; what is countersigned and signed is this text and no other. */
  hash: string;
  drafter: DraftingSeat | null;
  checker: DraftingSeat | null;
  countersigners: DraftingSeat[];
  signer: DraftingSeat | null;
  words: DraftingWord[];
}

/** Nobody has sent it to anybody. */
export const UNSENT: Drafting = {
  ...{ step: 'drafting', round: 0, hash: '' },
  ...{ drafter: null, checker: null, countersigners: [], signer: null, words: [] },
};

/** True for the same person speaking for the same office. */
export function isSameSeat(a: DraftingSeat | null, b: DraftingSeat): boolean {
  return a?.person === b.person && a.office === b.office;
}

/** Those who have countersigned the present round. */
export function hasCountersigned({ words, round }: Drafting, seat: DraftingSeat): boolean {
  return words.some(
    (word) =>
      word.step === 'countersigning' &&
      word.verdict === 'passed' &&
      word.round === round &&
      isSameSeat(seat, word),
  );
}

/** The text is another one than was checked: every word since counts for nothing. */
export function isOutdated({ step, hash }: Drafting, present: string): boolean {
  return step !== 'drafting' && step !== 'checking' && hash !== present;
}
