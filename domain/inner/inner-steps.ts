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

export const DRAFT_STEPS = ['drafting', 'reviewing', 'checking', 'signing', 'sending'] as const;
/** 填报 · 审核 · 核稿 · 签发 · 待上报 */
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
} as const satisfies Record<InnerStep, readonly PostRole[]>;

/** Steps at which nobody passes a text of their own where somebody else could. */
export const JUDGING_STEPS: readonly InnerStep[] = ['reviewing', 'checking', 'signing'];

/** Steps a leader may do on paper, to be entered by a secretary (代录批示). */
export const PAPER_STEPS: readonly InnerStep[] = ['instructing', 'signing'];

/** Steps done in the department a notice was assigned to, where it has people for them. */
export const DEPARTMENT_STEPS: readonly InnerStep[] = ['drafting', 'reviewing'];

/** The step after one at which a text is judged. */
export const NEXT_DRAFT_STEP = {
  reviewing: 'checking',
  checking: 'signing',
  signing: 'sending',
} as const satisfies Partial<Record<DraftStep, DraftStep>>;
export type JudgingStep = keyof typeof NEXT_DRAFT_STEP;

/** True where a text is judged before it goes on. */
export function isJudging(step: DraftStep): step is JudgingStep {
  return step in NEXT_DRAFT_STEP;
}

/** True where one step of the same way comes before another. */
export function isEarlier(step: InnerStep, than: InnerStep): boolean {
  const way: readonly InnerStep[] = SHEET_STEPS.some((one) => one === than)
    ? SHEET_STEPS
    : DRAFT_STEPS;
  return way.includes(step) && way.indexOf(step) < way.indexOf(than);
}
