import type { Step, StepKind } from './campaign-file';
import { fault, type Fault } from './fault';

/** What tells of several items at once; the progress of an item comes from its own lead. */
export const REVIEWED_BY_ITEM = [
  'plan',
  'report',
  'summary',
] as const satisfies readonly StepKind[];

/**
 * Whether what a step asks for can be judged item by item (分项审核).
 * @param around `led`: numbers of the items that have a lead
 */
export function validateItemReview(
  { title: step, kind, route, itemReview }: Step,
  { path, led }: { path: string; led: readonly number[] },
): Fault[] {
  if (!itemReview) return [];
  if (!REVIEWED_BY_ITEM.some((one) => one === kind)) {
    return [fault(path, 'itemReviewMisplaced', { step })];
  }
  return [
    ...(itemReview.title.trim() === '' ? [fault(`${path}.title`, 'blank')] : []),
    ...(route ? [] : [fault(path, 'itemReviewWithoutRoute', { step })]),
    ...(led.length > 0 ? [] : [fault(path, 'itemReviewWithoutLeads', { step })]),
  ];
}
