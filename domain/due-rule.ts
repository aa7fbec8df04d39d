/** The instant a due rule counts from. `receipt` is the earlier of signing and delivery + grace. */
export type DueOrigin = 'issue' | 'receipt' | { anchor: string };

export const RECURRING_PERIODS = ['week', 'month', 'quarter'] as const;
/** 每周 · 每月 · 每季度 */
export type RecurringPeriod = (typeof RECURRING_PERIODS)[number];

/**
 * By when something is owed. An inclusive day ends at 24:00 Asia/Shanghai.
 * `each` falls on a day of the month, of a quarter's last month, or of the week (Monday is 1).
 * `duration` is for tests and demonstrations; `none` is owed without a date and never chased.
 */
export type DueRule =
  | { kind: 'instant'; at: string }
  | { kind: 'days'; count: number; from: DueOrigin }
  | { kind: 'workdays'; count: number; from: DueOrigin }
  | { kind: 'windowEnd' }
  | { kind: 'each'; every: RecurringPeriod; day: number; until: string }
  | { kind: 'duration'; iso: string; from: DueOrigin }
  | { kind: 'none' };

export const DUE_RULE_KINDS = [
  'instant',
  'days',
  'workdays',
  'windowEnd',
  'each',
  'duration',
  'none',
] as const satisfies readonly DueRule['kind'][];
