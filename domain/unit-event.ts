import {
  APPROVAL_EVENTS,
  type ApprovalEventData,
  type ApprovalEventName,
  type ApprovalStart,
} from './approval/approval-event';
import type { EnteredOnBehalf } from './duty-state';
import type { Handling, StepKind } from './campaign-file';
import type { Inspection } from './inspection';
import type { RequestKind } from './duty-request';
import type { SharedReport } from './shared-report';

export const PROGRESS_CATEGORIES = ['activity', 'meeting', 'partyReport'] as const;
/** 活动 · 会议 · 向同级党委（政府）汇报 */
export type ProgressCategory = (typeof PROGRESS_CATEGORIES)[number];

/** The immutable filled form an act refers to; its content never enters a workflow or the journal. */
export interface SubmissionRef {
  submission: string;
  form: string;
  formVersion: string;
  bodyHash: string;
}

/** A submission to one duty, with what decided its punctuality. */
export interface Submitted extends SubmissionRef {
  duty: string;
  kind: StepKind;
  handling: Exclude<Handling, 'none'>;
  round: number;
  dueAt: number | null;
  late: boolean;
  nothing?: boolean;
  reply?: string;
  entered?: EnteredOnBehalf;
  /** The submission sets out on its route, or goes on with it. */
  approval?: ApprovalStart;
  /** It serves another notice too; absent: this one alone. */
  shared?: SharedReport;
}

/** What an act upon an approval did, to which submission. */
type ApprovalActData = {
  [Act in ApprovalEventName]: ApprovalEventData[Act] & {
    duty: string;
    submission: string;
    /** Where it came back to the unit: by when it is to be handed in anew. */
    correctBy?: number;
  };
};

/** Data of every event in a unit's stream, by act. */
export interface UnitEventData extends ApprovalActData {
  'notice.acknowledged': {
    duty: string;
    dueAt: number | null;
    late: boolean;
    entered?: EnteredOnBehalf;
  };
  'notice.read': { person: string };
  'notice.returned': { reason: string };
  'noticeReturn.refused': { opinion: string };
  'plan.submitted': Submitted;
  'report.submitted': Submitted;
  'progress.submitted': Submitted & { item: number };
  'summary.submitted': Submitted;
  'progress.recorded': SubmissionRef & { item: number; category: ProgressCategory };
  'submission.corrected': Submitted & { reason: string; previous: string };
  /** Scans of the paper that was signed and sealed; a later one takes the place of an earlier. */
  'sealed.handedIn': { duty: string; submission: string; attachments: string[] };
  'submission.accepted': { duty: string; kind: StepKind; submission: string; opinion: string };
  'submission.returned': {
    duty: string;
    submission: string;
    opinion: string;
    correctBy: number;
  };
  'submission.noted': { duty: string; submission: string };
  'notApplicable.declared': { duty: string; kind: StepKind; reason: string };
  'notApplicable.confirmed': { duty: string; opinion: string };
  'notApplicable.refused': { duty: string; opinion: string; correctBy: number };
  'request.made': {
    duty: string;
    kind: StepKind;
    wish: RequestKind;
    until: number | null;
    /** The date in force when it was asked; it stays in force until the request is granted. */
    dueAt: number | null;
    reason: string;
    request: string;
  };
  'request.granted': { duty: string; request: string; dueAt: number | null; opinion: string };
  'request.refused': { duty: string; request: string; opinion: string };
  'request.withdrawn': { duty: string; request: string };
  'unit.inspected': Inspection;
  'unit.settled': { outcome: 'closed' | 'withdrawn' };
}

export const UNIT_EVENTS = [
  'notice.acknowledged',
  'notice.read',
  'notice.returned',
  'noticeReturn.refused',
  'plan.submitted',
  'report.submitted',
  'progress.submitted',
  'summary.submitted',
  'progress.recorded',
  'submission.corrected',
  'sealed.handedIn',
  'submission.accepted',
  'submission.returned',
  'submission.noted',
  'notApplicable.declared',
  'notApplicable.confirmed',
  'notApplicable.refused',
  'request.made',
  'request.granted',
  'request.refused',
  'request.withdrawn',
  ...APPROVAL_EVENTS,
  'unit.inspected',
  'unit.settled',
] as const satisfies readonly (keyof UnitEventData)[];

/** What one act did to a unit's stream. */
export type UnitEvent = {
  [Act in keyof UnitEventData]: { act: Act; data: UnitEventData[Act] };
}[keyof UnitEventData];

/** Version of each event's data; one that grows gets a pure upcaster for what is stored. */
export const UNIT_EVENT_VERSIONS = {
  'notice.acknowledged': 1,
  'notice.read': 1,
  'notice.returned': 1,
  'noticeReturn.refused': 1,
  'plan.submitted': 1,
  'report.submitted': 1,
  'progress.submitted': 1,
  'summary.submitted': 1,
  'progress.recorded': 1,
  'submission.corrected': 1,
  'sealed.handedIn': 1,
  'submission.accepted': 1,
  'submission.returned': 1,
  'submission.noted': 1,
  'notApplicable.declared': 1,
  'notApplicable.confirmed': 1,
  'notApplicable.refused': 1,
  'request.made': 1,
  'request.granted': 1,
  'request.refused': 1,
  'request.withdrawn': 1,
  'approval.approved': 1,
  'approval.rejected': 1,
  'approval.returned': 1,
  'approval.retracted': 1,
  'approval.added': 1,
  'approval.removed': 1,
  'approval.transferred': 1,
  'approval.appointed': 1,
  'approval.handedOver': 1,
  'approval.withdrawn': 1,
  'approval.copied': 1,
  'approval.copyRead': 1,
  'approval.urged': 1,
  'approval.waived': 1,
  'unit.inspected': 1,
  'unit.settled': 1,
} as const satisfies Record<keyof UnitEventData, number>;
