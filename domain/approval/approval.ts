import type { Route, RouteMode, VoteNeed } from './route';

/** Somebody acting for an office: where a task lands. */
export interface Approver {
  person: string;
  office: string;
}

export const APPROVAL_STATUSES = [
  'running',
  'returned',
  'withdrawn',
  'completed',
  'rejected',
] as const;
/** 审批中 · 已退回单位 · 已撤回 · 审批通过 · 不予通过 */
export type ApprovalStatus = (typeof APPROVAL_STATUSES)[number];

export const NODE_STATES = [
  'waiting',
  'open',
  'passed',
  'skipped',
  'rejected',
  'cancelled',
] as const;
/** 未到 · 办理中 · 已通过 · 未经过 · 不同意 · 已终止 */
export type NodeState = (typeof NODE_STATES)[number];

export const SKIP_REASONS = ['condition', 'empty', 'waived'] as const;
/** Why a node was left out: 条件不符 · 无人可办 · 未等意见 */
export type SkipReason = (typeof SKIP_REASONS)[number];

export const SEAT_ORIGINS = [
  'route',
  'fallback',
  'appointed',
  'before',
  'after',
  'beside',
] as const;
/** How somebody came to a node: 流程规定 · 回避转交 · 指定 · 前加签 · 后加签 · 并加签 */
export type SeatOrigin = (typeof SEAT_ORIGINS)[number];

export const PLACES_TO_ADD = ['before', 'after', 'beside'] as const satisfies readonly SeatOrigin[];
export type PlaceToAdd = (typeof PLACES_TO_ADD)[number];

/** One question put to one approver. */
export interface Slot extends Approver {
  id: string;
  /** Slots of one seat have one voice: it counts when the last of them has agreed. */
  seat: number;
  origin: SeatOrigin;
  /** Who added it (加签); null for those the route named. */
  addedBy: string | null;
  /** Slots that must be done first. */
  waitsFor: string[];
  transfers: number;
  verdict: 'approved' | 'rejected' | 'removed' | null;
}

/** A node as it stands in the present round. */
export interface NodeRun {
  state: NodeState;
  /** Why it was left out. */
  skipped: SkipReason | null;
  /** Round in which it last opened or was left out; 0 before. */
  round: number;
  mode: RouteMode;
  need: VoteNeed | null;
  slots: Slot[];
  /** Its words are advice; absent where they decide. */
  advisory?: true;
}

export const VERDICTS = ['approved', 'rejected', 'returned'] as const;
/** 同意 · 不同意 · 退回 */
export type Verdict = (typeof VERDICTS)[number];

/** An opinion as it was given; kept through all rounds. */
export interface Opinion extends Approver {
  node: string;
  slot: string;
  round: number;
  /** The approver on whose behalf it was given (受托). */
  onBehalfOf: string | null;
  verdict: Verdict;
  opinion: string;
  at: number;
  /** Taken back by whoever gave it, before anything was built on it. */
  retracted: boolean;
}

/** Somebody who was told (抄送), and when they read it. */
export interface Copy extends Approver {
  node: string | null;
  at: number;
  readAt: number | null;
}

/** A question that waits for an answer, and since when it has waited for this person. */
export interface Wait {
  node: string;
  /** Null: somebody is to be appointed. */
  slot: string | null;
  /** Null where nobody has been appointed. */
  asked: Approver | null;
  /** Epoch ms; counted anew when the question passes to somebody else or comes back. */
  since: number;
}

/** Whom the submitter chose when handing in, by node (报送时选定). */
export interface ChosenApprovers {
  [node: string]: Approver[];
}

/** One submission on its way through a route, folded from its events and nothing else. */
export interface Approval {
  /** As it was when the approval began: a later change of the file changes nothing silently. */
  route: Route;
  submitter: Approver;
  /** For the nodes that leave it to the submitter; absent where nobody was chosen. */
  chosen?: ChosenApprovers;
  status: ApprovalStatus;
  /** 1 at first, one more whenever something is returned or handed in anew. */
  round: number;
  nodes: { [node: string]: NodeRun };
  /** Slots ever made; the next one's id comes from it. */
  slots: number;
  opinions: Opinion[];
  copies: Copy[];
  /** Every question open now; a function of what happened, never written by an act. */
  waits: Wait[];
  urgedAt: number | null;
}
