export const REQUEST_KINDS = ['extension', 'suspension'] as const;
/** 延期 · 暂缓 */
export type RequestKind = (typeof REQUEST_KINDS)[number];

export const REQUEST_STATES = ['open', 'granted', 'refused', 'withdrawn'] as const;
/** 待答复 · 已同意 · 不同意 · 已撤回 */
export type RequestState = (typeof REQUEST_STATES)[number];

/**
 * What a unit asked for about one duty, and what became of it. Asking stops no clock: the date that
 * counts is the duty's, which only the issuing side changes.
 */
export interface DutyRequest {
  /** Command id of the asking. */
  id: string;
  kind: RequestKind;
  /** The date wished for, epoch ms; null for a suspension. */
  until: number | null;
  /** The date in force when it was asked. */
  dueAt: number | null;
  reason: string;
  madeAt: number;
  madeBy: { person: string; office: string };
  state: RequestState;
  /** The date that was granted; null for a suspension, and while nothing is. */
  grantedDueAt: number | null;
  opinion: string;
  answeredAt: number | null;
}
