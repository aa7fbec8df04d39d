import type { Approver, PlaceToAdd } from './approval';

/** Payload of every act on an approval; a slot is named by its id. */
export interface ApprovalCommandPayload {
  approve: { slot: string; opinion: string };
  reject: { slot: string; opinion: string };
  /**
   * @property to a node that has passed, or null for the unit
   * @property parts advisory nodes that look again at what the unit hands in anew, where not all do;
   *   left out: those that objected
   */
  sendBack: { slot: string; opinion: string; to: string | null; again: boolean; parts?: string[] };
  retract: { slot: string };
  add: { slot: string; where: PlaceToAdd; approver: Approver };
  remove: { slot: string; reason: string };
  transfer: { slot: string; approver: Approver; reason: string };
  appoint: { node: string; approvers: Approver[] };
  handOver: { from: string; approver: Approver; reason: string };
  withdraw: { reason: string };
  copy: { readers: Approver[] };
  readCopy: Record<string, never>;
  urge: { text: string };
  /** @property nodes advisory nodes whose advice is not waited for */
  waive: { nodes: string[]; reason: string };
}

export const APPROVAL_ACTS = [
  'approve',
  'reject',
  'sendBack',
  'retract',
  'add',
  'remove',
  'transfer',
  'appoint',
  'handOver',
  'withdraw',
  'copy',
  'readCopy',
  'urge',
  'waive',
] as const satisfies readonly (keyof ApprovalCommandPayload)[];
/** 同意 · 不同意 · 退回 · 取回 · 加签 · 减签 · 转办 · 指定 · 移交 · 撤回 · 抄送 · 阅 · 催办 · 不等意见 */
export type ApprovalAct = (typeof APPROVAL_ACTS)[number];

/** An act on an approval as it is asked for. */
export type ApprovalAsked = {
  [Act in ApprovalAct]: { act: Act; payload: ApprovalCommandPayload[Act] };
}[ApprovalAct];

/** One act on an approval by one person for one office. */
export type ApprovalCommand = {
  [Act in ApprovalAct]: {
    act: Act;
    by: Approver;
    /** Epoch ms of its receipt. */
    receivedAt: number;
    payload: ApprovalCommandPayload[Act];
  };
}[ApprovalAct];
