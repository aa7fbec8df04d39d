/** What the rules of drafts before issue can refuse; a part of `REFUSAL_CODES`. */
export const DRAFTING_REFUSALS = [
  'draftUnderway',
  'draftTextChanged',
  'draftNotYours',
  'draftStepPassed',
  'draftCheckerUnfit',
  'draftCountersignerUnfit',
  'draftSignerUnfit',
  'draftSignerWrote',
  'draftNotSigned',
  'draftChangedSinceSigned',
] as const;
export type DraftingRefusal = (typeof DRAFTING_REFUSALS)[number];
