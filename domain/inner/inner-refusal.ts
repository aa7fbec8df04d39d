/** What the rules of handling inside an office can refuse; a part of `REFUSAL_CODES`. */
export const INNER_REFUSALS = [
  'innerSwitchedOff',
  'innerNotYourStep',
  'innerStepPassed',
  'innerTargetNotEarlier',
  'innerOpinionMissing',
  'innerTextChanged',
  'innerTextSent',
  'innerReaderUnknown',
  'innerNotSigned',
  'innerSignerOnly',
  'paperSheetMissing',
  'paperNotEntrusted',
  'paperOwnDraft',
] as const;
export type InnerRefusal = (typeof INNER_REFUSALS)[number];
