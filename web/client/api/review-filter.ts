import type { ReviewKind } from '../../contract/reviews';

/** What the queue is narrowed by. */
export interface ReviewFilter {
  kind?: ReviewKind;
  /** The id of a campaign. */
  notice?: string;
  step?: string;
}
