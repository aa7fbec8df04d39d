import type { Approval } from './approval/approval';
import type { StepKind } from './campaign-file';
import type { DutyRequest } from './duty-request';
import type { SharedReport } from './shared-report';

export const DUTY_STATES = [
  'open',
  'submitted',
  'returned',
  'accepted',
  'filed',
  'noted',
  'notApplicablePending',
  'notApplicable',
] as const;
/** 待办 · 待审核 · 退回补正 · 审核通过 · 已报备 · 备案已阅 · 不涉及待确认 · 不涉及 */
export type DutyState = (typeof DUTY_STATES)[number];

/** Duties the clock chases: nobody but the unit can move them on. */
export const CHASED_STATES = ['open', 'returned'] as const satisfies readonly DutyState[];

/** Duties that nobody owes any more. */
export const MET_STATES = [
  'accepted',
  'filed',
  'noted',
  'notApplicable',
] as const satisfies readonly DutyState[];

/** True for duties that nobody owes any more. */
export function isMet(state: DutyState): boolean {
  return MET_STATES.some((met) => met === state);
}

/** How a receipt or report entered by the issuing side arrived. */
export const ENTRY_CHANNELS = ['phone', 'fax', 'mail', 'paper'] as const;
export type EntryChannel = (typeof ENTRY_CHANNELS)[number];

/** Marks what the issuing side entered for a unit (S62); whoever entered it may not review it. */
export interface EnteredOnBehalf {
  person: string;
  channel: EntryChannel;
  attachments: string[];
}

/** Scans of the paper that goes with a submission, signed and sealed by hand (盖章件). */
export interface SealedPaper {
  /** The submission it is of: another round needs another paper. */
  submission: string;
  round: number;
  attachments: string[];
  at: number;
  by: { person: string; office: string };
}

/** One unit's standing in one duty, as its own stream tells it. */
export interface DutyProgress {
  kind: StepKind;
  state: DutyState;
  /** 1 at the first submission, one more at each answer to a return. */
  round: number;
  /** Returns so far; the clock of the duty has been re-armed as often. */
  returns: number;
  /** Id of the submission under review or in force. */
  submission: string | null;
  /** Version of the form it was last filled in by; null where it never was. */
  formVersion: string | null;
  /** Id of the accepted (or filed) submission that counts in sums while a correction is looked at. */
  inForce: string | null;
  /** Decided once, by the first submission (design §3, Time). */
  late: boolean | null;
  submittedAt: number | null;
  /** Who handed in last, or declared last that it does not concern the unit. */
  submittedBy: { person: string; office: string } | null;
  entered: EnteredOnBehalf | null;
  /** Correction date of the last return, epoch ms. */
  correctBy: number | null;
  /** True for 零报告: nothing to report. */
  nothing: boolean;
  /** The last request for more time or for putting the duty off; null: none was made. */
  request: DutyRequest | null;
  /** The signed and sealed papers, one a submission at most; absent before the first. */
  sealed?: SealedPaper[];
  /** Its way through the route of its step; null where it goes through none. */
  approval: Approval | null;
  /** What was handed in last serves another notice too; null: no more; absent: it never did. */
  shared?: SharedReport | null;
}
