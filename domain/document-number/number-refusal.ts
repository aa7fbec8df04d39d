/** What the rules of document numbers can refuse; a part of `REFUSAL_CODES`. */
export const NUMBER_REFUSALS = [
  'numberUnreadable',
  'numberWordUnknown',
  'numberYearAhead',
  'numberTaken',
  'numberAlreadyGiven',
  'numberOther',
  'numberNotVoidable',
  'numberStartTooLate',
] as const;
export type NumberRefusal = (typeof NUMBER_REFUSALS)[number];
