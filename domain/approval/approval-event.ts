import type {
  Approver,
  ApprovalStatus,
  ChosenApprovers,
  PlaceToAdd,
  SkipReason,
  Slot,
} from './approval';
import type { Route, RouteMode, VoteNeed } from './route';

/** A node that opens, with the people found for it at that moment. */
export interface Opening {
  node: string;
  mode: RouteMode;
  need: VoteNeed | null;
  /** Empty: the sponsor is to appoint somebody. */
  slots: Slot[];
}

/** What an act led to; recorded, so that a later change of rules or posts changes nothing. */
export interface Followed {
  status: ApprovalStatus;
  passed: string[];
  rejected: string[];
  skipped: { node: string; reason: SkipReason }[];
  opened: Opening[];
  copies: (Approver & { node: string })[];
}

interface Voice {
  node: string;
  slot: string;
  opinion: string;
  /** Person on whose behalf it was given. */
  onBehalfOf: string | null;
}

/** Data of every event of an approval, by act. */
export interface ApprovalEventData {
  'approval.opened': {
    route: Route;
    submitter: Approver;
    chosen?: ChosenApprovers;
    then: Followed;
  };
  'approval.resubmitted': {
    submitter: Approver;
    round: number;
    /** Advisory nodes that look again because what they had seen was changed. */
    reset?: string[];
    chosen?: ChosenApprovers;
    then: Followed;
  };
  'approval.approved': Voice & { then: Followed };
  'approval.rejected': Voice & { then: Followed };
  'approval.returned': Voice & {
    /** Null: to the unit. */
    to: string | null;
    /** True: everything after `to` is decided again; false: straight back to where it was. */
    again: boolean;
    round: number;
    /** Nodes that are to open anew. */
    reset: string[];
    then: Followed;
  };
  'approval.retracted': { node: string; slot: string };
  'approval.added': {
    node: string;
    beside: string;
    where: PlaceToAdd;
    slot: Slot;
    onBehalfOf: string | null;
  };
  'approval.removed': { node: string; slot: string; reason: string; then: Followed };
  'approval.transferred': {
    node: string;
    slot: string;
    from: Approver;
    to: Approver;
    reason: string;
    onBehalfOf: string | null;
  };
  'approval.appointed': Opening;
  'approval.handedOver': { from: string; to: Approver; slots: string[]; reason: string };
  'approval.withdrawn': { reason: string };
  'approval.copied': { readers: Approver[] };
  'approval.copyRead': { person: string };
  'approval.urged': {
    text: string;
    people: string[];
    /** Whom it is said to, and where: who is asked, and who answers for them now. */
    told?: Approver[];
  };
  'approval.waived': { nodes: string[]; reason: string; then: Followed };
}

/** Events by which a submission sets out on its route; told within the entry that hands it in. */
export const APPROVAL_STARTS = [
  'approval.opened',
  'approval.resubmitted',
] as const satisfies readonly (keyof ApprovalEventData)[];

/** Events of acts upon an approval; entries of their own. */
export const APPROVAL_EVENTS = [
  'approval.approved',
  'approval.rejected',
  'approval.returned',
  'approval.retracted',
  'approval.added',
  'approval.removed',
  'approval.transferred',
  'approval.appointed',
  'approval.handedOver',
  'approval.withdrawn',
  'approval.copied',
  'approval.copyRead',
  'approval.urged',
  'approval.waived',
] as const satisfies readonly (keyof ApprovalEventData)[];
export type ApprovalEventName = (typeof APPROVAL_EVENTS)[number];

type Named<Act extends keyof ApprovalEventData> = {
  [One in Act]: { act: One; data: ApprovalEventData[One] };
}[Act];

/** What happened to an approval. */
export type ApprovalEvent = Named<keyof ApprovalEventData>;

/** The event by which an approval begins, at first or after it went back to the unit. */
export type ApprovalStart = Named<(typeof APPROVAL_STARTS)[number]>;

/** What one act did to an approval. */
export type ApprovalActed = Named<ApprovalEventName>;
