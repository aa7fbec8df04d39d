/** What the rules of an approval can refuse; a part of `REFUSAL_CODES`. */
export const APPROVAL_REFUSALS = [
  'approvalNotRunning',
  'notYourTurn',
  'approverUnknown',
  'approverBarred',
  'approverTwice',
  'voiceTwice',
  'returnTargetUnknown',
  'notYoursToRemove',
  'lastApprover',
  'tooOftenTransferred',
  'nothingToRetract',
  'builtUpon',
  'notToAppoint',
  'nothingToHandOver',
  'notTheKeeper',
  'notTheSubmitter',
  'urgedRecently',
  'copyUnknown',
  'decidedByRoute',
] as const;
export type ApprovalRefusal = (typeof APPROVAL_REFUSALS)[number];
