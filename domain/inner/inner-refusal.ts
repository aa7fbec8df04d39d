/** What the rules of handling inside an office can refuse; a part of `REFUSAL_CODES`. */
export const INNER_REFUSALS = [
  'innerNotYourStep',
  'innerStepPassed',
  'innerTargetNotEarlier',
  'innerOpinionMissing',
  'innerTextChanged',
  'paperSheetMissing',
  'paperNotEntrusted',
  'paperOwnDraft',
] as const;
export type InnerRefusal = (typeof INNER_REFUSALS)[number];
