import { z } from 'zod';
import { bulkOutcome } from './acts';
import { dutyView, noticeHead } from './tasks';
import { day, dutyKey, instant, page, streamId, taskParams } from './values';

export const REVIEW_KINDS = [
  'submission',
  'filing',
  'notApplicable',
  'request',
  'noticeReturned',
] as const;
/** 待审核 · 报备 · 不涉及待确认 · 延期暂缓申请 · 退文待处理 */
export type ReviewKind = (typeof REVIEW_KINDS)[number];

/** Why a reader may not decide: wrote it themselves or works there, 审批 is the leader's, not the post for it. */
export const REVIEW_BARS = ['ownSubmission', 'peerSubmission', 'leaderOnly', 'otherPost'] as const;
export type ReviewBar = (typeof REVIEW_BARS)[number];

export const reviewQuery = page.extend({
  kind: z.enum(REVIEW_KINDS).optional(),
  campaign: streamId.optional().meta({ description: '只看这项专项工作的' }),
  step: z.string().max(64).optional().meta({ description: '只看这个办理环节的' }),
});

export const reviewRow = noticeHead.extend({
  kind: z.enum(REVIEW_KINDS),
  name: z.string(),
  /** Null for a returned notice, whose reason is in `reason`. */
  duty: dutyView.nullable(),
  reason: z.string().nullable(),
  since: instant.nullable(),
  /** False for what the reader or their own unit handed in. */
  mayDecide: z.boolean(),
  /** Null where the reader may decide. */
  bar: z.enum(REVIEW_BARS).nullable(),
});
export type ReviewRow = z.infer<typeof reviewRow>;

export const reviewList = z.object({
  rows: z.array(reviewRow),
  next: z.string().nullable(),
  /** How many of each kind wait, whatever kind is asked for. */
  counts: z.record(z.enum(REVIEW_KINDS), z.number()),
  /** What to narrow the list by: all notices that have something waiting, and their steps. */
  notices: z.array(z.object({ campaign: z.string(), title: z.string(), count: z.number() })),
  steps: z.array(z.object({ step: z.string(), title: z.string(), count: z.number() })),
});
export type ReviewList = z.infer<typeof reviewList>;

export const reviewOneQuery = z.object({
  duty: dutyKey.optional().meta({ description: '办理节点；不填为该单位的退文' }),
});

/** What a decision on one unit's duty is taken with. */
export const reviewView = z.object({
  /** Null once it waits no more. */
  row: reviewRow.nullable(),
  /** Letting the unit go, which is how a returned notice is agreed to. */
  mayRelease: z.boolean(),
  correction: z.object({
    /** The day a return names where the reviewer names none. */
    on: day,
    /** Working days from tomorrow on, to say a day as the nth of them. */
    workdays: z.array(day),
  }),
});
export type ReviewView = z.infer<typeof reviewView>;

const filingRef = taskParams.extend({ duty: dutyKey, submission: z.string().min(8).max(64) });
export type FilingRef = z.infer<typeof filingRef>;

export const takeNoteBody = z.strictObject({ filings: z.array(filingRef).min(1).max(200) });

/** One row for each filing; one that is refused stops no other. */
export const filingsNoted = z.object({
  results: z.array(filingRef.extend(bulkOutcome.shape)),
});
export type FilingsNoted = z.infer<typeof filingsNoted>;
