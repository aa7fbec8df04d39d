import { APPROVAL_REFUSALS } from './approval/approval-refusal';
import { DIRECTORY_REFUSALS } from './directory/directory-refusal';
import { DRAFTING_REFUSALS } from './drafting/drafting-refusal';
import { NUMBER_REFUSALS } from './document-number/number-refusal';
import { INNER_REFUSALS } from './inner/inner-refusal';

/** Everything the rules can refuse. The sentence for the reader lives with the web server. */
export const REFUSAL_CODES = [
  'campaignNotFound',
  'campaignNotRunning',
  'campaignAlreadyIssued',
  'campaignInvalid',
  'participantUnknown',
  'participantReleased',
  'alreadyAcknowledged',
  'alreadyRead',
  'nothingToAcknowledge',
  'noticeReturned',
  'noticeNotReturned',
  'dutyUnknown',
  'dutyNotOwed',
  'dutyNotOpen',
  'stepRequired',
  'notAwaitingReview',
  'notAFiling',
  'submissionOutdated',
  'notApplicableNotDeclared',
  'nothingToCorrect',
  'nothingToSeal',
  'sealedNotAsked',
  'ownSubmission',
  'peerSubmission',
  'reasonRequired',
  'rungNotAsked',
  'circularNotWaiting',
  'circularOutdated',
  'circularNamesNobody',
  'itemUnknown',
  'itemNotYours',
  'itemAlreadyInState',
  'closingNotProposed',
  'closingNotYours',
  'anchorUnknown',
  'anchorFollowed',
  'dueInPast',
  'dueNotLater',
  'dutySuspended',
  'dutyNotSuspended',
  'requestOpen',
  'requestNotOpen',
  'dateOutOfRange',
  'inspectionEmpty',
  'inspectionPointUnknown',
  'dutiesOpen',
  'amendmentEmpty',
  'amendmentOutdated',
  'recipientAlready',
  'recipientLast',
  'itemTaken',
  'rungUnknown',
  'keyReused',
  'formUnknown',
  'formVersionUnknown',
  'formVersionChanged',
  'formInvalid',
  'formDesignFaulty',
  'sharedDutyGone',
  'sharedReportUnfit',
  'burdenOverCap',
  'attachmentUnknown',
  'unitUnknown',
  'notPermitted',
  ...DIRECTORY_REFUSALS,
  ...APPROVAL_REFUSALS,
  ...INNER_REFUSALS,
  ...NUMBER_REFUSALS,
  ...DRAFTING_REFUSALS,
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** An expected "no": a code for machines and parameters for the sentence; never a fault. */
export interface Refusal {
  refused: RefusalCode;
  params: Record<string, string | number>;
}

/** @param params what the sentence to the reader needs, e.g. the duty or the count still open */
export function refuse(refused: RefusalCode, params: Refusal['params'] = {}): Refusal {
  return { refused, params };
}

/** Tells a refusal from whatever else a rule may answer. */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value && 'params' in value;
}
