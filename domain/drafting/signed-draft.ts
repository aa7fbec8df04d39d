import type { CampaignFile } from '../campaign-file';
import { refuse, type Refusal } from '../refusal';
import { type Drafting, type DraftingSeat, type DraftingWord, isOutdated } from './drafting';

/** A draft's way to its sign-off, as it is journalled with the issuing. */
export interface SignedDraft {
  /** Of the text that was signed: see `textToSign`. */
  hash: string;
  drafter: DraftingSeat;
  signer: DraftingSeat;
  signedAt: number;
  words: DraftingWord[];
}

/**
 * What a sign-off stands for: the whole file but the number and the days, which follow upon it
 * (GB/T 9704-2012, 7.3.5.4: a paper bears the day on which it was signed).
 */
export function textToSign(file: CampaignFile): object {
  const { number: _number, issuedOn: _issued, printedOn: _printed, ...notice } = file.notice;
  return { ...file, notice };
}

/** The sign-off of the present text. @returns draftNotSigned or draftChangedSinceSigned without one */
export function signedDraft(state: Drafting, present: string): SignedDraft | Refusal {
  const { step, hash, drafter, signer, words } = state;
  const signed = words.findLast((word) => word.step === 'signing' && word.verdict === 'passed');
  if (step !== 'signed' || !drafter || !signer || !signed) return refuse('draftNotSigned');
  if (isOutdated(state, present)) return refuse('draftChangedSinceSigned');
  return { hash, drafter, signer, signedAt: signed.at, words };
}
