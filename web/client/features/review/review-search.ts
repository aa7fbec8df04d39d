import type { ReviewKind } from '../../../contract/reviews';
import type { ReviewFilter } from '../../api/review-filter';

/** The kinds in the order in which the desk offers them. */
export const KINDS = [
  'submission',
  'filing',
  'notApplicable',
  'request',
  'noticeReturned',
] as const satisfies readonly ReviewKind[];

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The filter as the address carries it; what it does not know is left out. */
export function reviewFilterOf(search: Record<string, unknown>): ReviewFilter {
  const kind = KINDS.find((one) => one === search['kind']);
  const [notice, step] = [text(search['notice']), text(search['step'])];
  return {
    ...(kind ? { kind } : {}),
    ...(notice ? { notice } : {}),
    ...(step ? { step } : {}),
  };
}

/** Which duty of a unit the address is about; none: the notice the unit sent back. */
export function reviewedDutyOf(search: Record<string, unknown>): { duty?: string } {
  const duty = text(search['duty']);
  return duty ? { duty } : {};
}
