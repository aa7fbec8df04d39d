import { z } from 'zod';
import { dutyView, noticeHead } from './tasks';
import { instant, page } from './values';

export const REVIEW_KINDS = ['submission', 'filing', 'notApplicable', 'noticeReturned'] as const;
/** 待审核 · 报备 · 不涉及待确认 · 退文待处理 */
export type ReviewKind = (typeof REVIEW_KINDS)[number];

export const reviewQuery = page.extend({ kind: z.enum(REVIEW_KINDS).optional() });

export const reviewRow = noticeHead.extend({
  kind: z.enum(REVIEW_KINDS),
  name: z.string(),
  /** Null for a returned notice, whose reason is in `reason`. */
  duty: dutyView.nullable(),
  reason: z.string().nullable(),
  since: instant.nullable(),
  /** False for what the reader or their own unit handed in. */
  mayDecide: z.boolean(),
});
export type ReviewRow = z.infer<typeof reviewRow>;

export const reviewList = z.object({ rows: z.array(reviewRow), next: z.string().nullable() });
export type ReviewList = z.infer<typeof reviewList>;
