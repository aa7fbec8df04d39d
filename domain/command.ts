import type { Actor } from './actor';
import type { Change } from './amendment/change';
import type { JustifiedBurden } from './burden/campaign-burden';
import type { SignedDraft } from './drafting/signed-draft';
import type { ChosenApprovers } from './approval/approval';
import type { ApprovalAsked } from './approval/approval-command';
import type { EnteredOnBehalf } from './duty-state';
import type { Inspection } from './inspection';
import type { EndState } from './issuance-event';
import type { RungName } from './rung-ask';
import type { SharedReport } from './shared-report';
import type { ProgressCategory, SubmissionRef } from './unit-event';

/** What every command carries; `key` is the command id, the update id and the submission id. */
export interface Command<Act extends string, Payload> {
  key: string;
  act: Act;
  by: Actor;
  /** Stamped by the web server when it took the request in; decides lateness. */
  receivedAt: number;
  /** Hash of the request's body: the same key with another body is refused. */
  request: string;
  payload: Payload;
}

type SubmitPayload = SubmissionRef & {
  duty: string;
  reply?: string;
  /** Whom the unit chose, where a node of the route leaves it to the unit. */
  chosen?: ChosenApprovers;
  /** It serves another notice too. */
  shared?: SharedReport;
};

/** Payload of every act on one participant's stream, by name of the update. */
export interface UnitCommandPayload {
  acknowledge: Record<string, never>;
  markRead: Record<string, never>;
  returnNotice: { reason: string };
  refuseNoticeReturn: { opinion: string };
  submitPlan: SubmitPayload;
  submitReport: SubmitPayload;
  submitProgress: SubmissionRef & { item: number; category: ProgressCategory; completes: boolean };
  submitSummary: SubmitPayload;
  reportNothing: { duty: string };
  correctReport: SubmissionRef & { duty: string; reason: string };
  handInSealed: { duty: string; submission: string; attachments: string[] };
  declareNotApplicable: { duty: string; reason: string };
  acceptSubmission: { duty: string; submission: string; opinion: string };
  returnSubmission: { duty: string; submission: string; opinion: string; correctOn?: string };
  takeNote: { duty: string; submission: string };
  confirmNotApplicable: { duty: string; opinion: string };
  refuseNotApplicable: { duty: string; opinion: string; correctOn?: string };
  requestExtension: { duty: string; until: number; reason: string };
  requestSuspension: { duty: string; reason: string };
  withdrawRequest: { duty: string; request: string };
  refuseRequest: { duty: string; request: string; opinion: string };
  grantRequest: { duty: string; request: string; dueAt: number | null; opinion: string };
  enterReceipt: { source: EnteredOnBehalf };
  enterSubmission: SubmissionRef & { duty: string; source: EnteredOnBehalf };
  actInRoute: { duty: string; submission: string; asked: ApprovalAsked };
  inspect: Inspection;
  settle: { outcome: 'closed' | 'withdrawn' };
}

export const UNIT_ACTS = [
  'acknowledge',
  'markRead',
  'returnNotice',
  'refuseNoticeReturn',
  'submitPlan',
  'submitReport',
  'submitProgress',
  'submitSummary',
  'reportNothing',
  'correctReport',
  'handInSealed',
  'declareNotApplicable',
  'acceptSubmission',
  'returnSubmission',
  'takeNote',
  'confirmNotApplicable',
  'refuseNotApplicable',
  'requestExtension',
  'requestSuspension',
  'withdrawRequest',
  'refuseRequest',
  'grantRequest',
  'enterReceipt',
  'enterSubmission',
  'actInRoute',
  'inspect',
  'settle',
] as const satisfies readonly (keyof UnitCommandPayload)[];
export type UnitAct = (typeof UNIT_ACTS)[number];

export type UnitCommand = {
  [Act in UnitAct]: Command<Act, UnitCommandPayload[Act]>;
}[UnitAct];

/** Payload of every act on an issuing office's stream, by name of the update. */
export interface IssuanceCommandPayload {
  /**
   * @property burden where the notice goes beyond the cap on filling in
   * @property drafting how the text came to be signed off, where it was
   */
  issue: { revision: number; burden?: JustifiedBurden; drafting?: SignedDraft };
  extendDue: { unit: string; duty: string; dueAt: number; reason: string; request?: string };
  suspendDuty: { unit: string; duty: string; reason: string; request?: string };
  resumeDuty: { unit: string; duty: string; dueAt: number; reason: string };
  moveDue: { duty: string; dueAt: number; reason: string };
  setAnchor: { anchor: string; on: string };
  releaseParticipant: { unit: string; reason: string; instead?: string };
  urge: { units: string[]; duty?: string; text: string };
  confirmRungs: { rungs: RungName[] };
  holdRungs: { rungs: RungName[]; until: number; reason: string };
  reviseCircular: { circular: number; revision: number; title: string; text: string };
  signCircular: { circular: number; revision: number };
  discardCircular: { circular: number; reason: string };
  /** @property force the sponsor does not wait for the other leads of the item */
  closeItem: { item: number; state: EndState; reason: string; force?: boolean };
  /** @property state the closing that was looked at: another one is looked at again */
  countersignClosing: { item: number; state: EndState; agree: boolean; opinion: string };
  amend: {
    changes: Change[];
    /** 文号 and text of the supplementary notice. */
    number: string;
    text: string;
    /** Whether the units it concerns sign for it. */
    sign: boolean;
    /** `rev` of the issuing that was looked at: what has changed since is looked at again. */
    rev: number;
  };
  close: { force: boolean; reason: string };
  withdraw: { reason: string };
}

export const ISSUANCE_ACTS = [
  'issue',
  'extendDue',
  'suspendDuty',
  'resumeDuty',
  'moveDue',
  'setAnchor',
  'releaseParticipant',
  'urge',
  'confirmRungs',
  'holdRungs',
  'reviseCircular',
  'signCircular',
  'discardCircular',
  'closeItem',
  'countersignClosing',
  'amend',
  'close',
  'withdraw',
] as const satisfies readonly (keyof IssuanceCommandPayload)[];
export type IssuanceAct = (typeof ISSUANCE_ACTS)[number];

export type IssuanceCommand = {
  [Act in IssuanceAct]: Command<Act, IssuanceCommandPayload[Act]>;
}[IssuanceAct];
