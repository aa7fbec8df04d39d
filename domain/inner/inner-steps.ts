import type { PostRole } from '../person';

export const SHEET_STEPS = [
  'registering',
  'proposing',
  'instructing',
  'assigning',
  'circulating',
  'done',
] as const;
/** 登记 · 拟办 · 批示 · 分办 · 传阅 · 办结 */
export type SheetStep = (typeof SHEET_STEPS)[number];

export const DRAFT_STEPS = [
  'drafting',
  'reviewing',
  'checking',
  'signing',
  'sending',
  'sent',
  'dropped',
] as const;
/** 填报 · 审核 · 核稿 · 签发 · 上报 · 已上报 · 已终止 */
export type DraftStep = (typeof DRAFT_STEPS)[number];

export type InnerStep = SheetStep | DraftStep;

/**
 * Who does a step: the first of these roles that anybody holds, so that an office without, say, a
 * head of department has no dead end. Empty: nobody by role.
 */
export const ROLES_OF_STEP = {
  registering: ['registryClerk', 'handler', 'departmentHead', 'leaderInCharge'],
  proposing: ['registryClerk', 'departmentHead', 'handler', 'leaderInCharge'],
  instructing: ['leaderInCharge', 'departmentHead', 'handler'],
  assigning: ['registryClerk', 'departmentHead', 'handler', 'leaderInCharge'],
  circulating: [],
  done: [],
  drafting: ['handler', 'departmentHead', 'leaderInCharge'],
  reviewing: ['departmentHead', 'leaderInCharge', 'handler'],
  checking: ['registryClerk', 'departmentHead', 'leaderInCharge', 'handler'],
  signing: ['leaderInCharge', 'departmentHead', 'handler'],
  sending: ['handler', 'departmentHead', 'leaderInCharge'],
  sent: [],
  dropped: [],
} as const satisfies Record<InnerStep, readonly PostRole[]>;

/** Steps at which nobody passes a text of their own where somebody else could. */
export const JUDGING_STEPS: readonly InnerStep[] = ['reviewing', 'checking', 'signing'];

/** Steps a leader may do on paper, to be entered by a secretary (代录批示). */
export const PAPER_STEPS: readonly InnerStep[] = ['instructing', 'signing'];

/** The step after this one of a draft. */
export const NEXT_DRAFT_STEP = {
  drafting: 'reviewing',
  reviewing: 'checking',
  checking: 'signing',
  signing: 'sending',
  sending: 'sent',
  sent: 'sent',
  dropped: 'dropped',
} as const satisfies Record<DraftStep, DraftStep>;

/** True where one step of the same way comes before another. */
export function isEarlier(step: InnerStep, than: InnerStep): boolean {
  const way: readonly InnerStep[] = SHEET_STEPS.some((one) => one === than)
    ? SHEET_STEPS
    : DRAFT_STEPS;
  return way.includes(step) && way.indexOf(step) < way.indexOf(than);
}
