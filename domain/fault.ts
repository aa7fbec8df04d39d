import { faultSentence } from './fault-sentence';

export const FAULT_CODES = [
  'wrongType',
  'missing',
  'unknownKey',
  'notOneOf',
  'blank',
  'badId',
  'duplicateId',
  'duplicateNumber',
  'duplicateRow',
  'notCounting',
  'outOfRange',
  'unknownUnit',
  'ambiguousUnit',
  'emptyClass',
  'nobodyTakesPart',
  'impossibleDate',
  'impossibleMonth',
  'endsBeforeStart',
  'danglingAnchor',
  'danglingPhase',
  'danglingStep',
  'unknownForm',
  'requiresItself',
  'phasesWithoutReport',
  'badInstant',
  'badDuration',
  'dueAfterClose',
  'dueNeverFalls',
  'dueTooOften',
  'dueInUndatedStretch',
  'dueWithoutWindow',
  'rungNumber',
  'rungTooEarly',
  'rungWithoutAudience',
  'nobodyToReview',
  'ownReview',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

export type FaultParams = Readonly<Record<string, string | number>>;

/** One thing wrong with a campaign file: where, what, and what to do about it. */
export interface Fault {
  /** Like `items[2].window`; empty for the file as a whole. */
  path: string;
  code: FaultCode;
  params: FaultParams;
  /** Chinese sentence in plain words. */
  message: string;
}

/** @param params what the sentence needs */
export function fault(path: string, code: FaultCode, params: FaultParams = {}): Fault {
  return { path, code, params, message: faultSentence(code, params) };
}
