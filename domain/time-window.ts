/** Where a window begins or ends: on a calendar day, or at a named event whose date may be unknown. */
export type WindowEdge = { on: string } | { anchor: string };

/**
 * When something is to be done (S14–S25). Days are inclusive and count in Asia/Shanghai;
 * a window may have begun before the notice was issued (S22).
 */
export type TimeWindow =
  | { kind: 'days'; from: string; to: string }
  | { kind: 'months'; year: number; from: number; to: number }
  | { kind: 'year'; year: number }
  | { kind: 'open'; from?: string }
  | { kind: 'anchored'; from?: WindowEdge; to?: WindowEdge }
  | { kind: 'prompt'; words: string };

export const TIME_WINDOW_KINDS = [
  'days',
  'months',
  'year',
  'open',
  'anchored',
  'prompt',
] as const satisfies readonly TimeWindow['kind'][];
