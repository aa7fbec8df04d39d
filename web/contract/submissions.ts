import { z } from 'zod';
import { names } from './names';
import { formVersionId, instant, personAndOffice, streamId, dutyKey, words } from './values';

export const submissionParams = z.object({ submission: z.string().min(8).max(64) });

/** What became of something handed in, as the record tells it. */
export const SUBMISSION_OUTCOMES = [
  'pending',
  'accepted',
  'returned',
  'filed',
  'noted',
  'recorded',
  'replaced',
] as const;
/** 待审核 · 通过 · 退回 · 已报备 · 备案已阅 · 已登记 · 已被更正 */
export type SubmissionOutcome = (typeof SUBMISSION_OUTCOMES)[number];

export const submissionSummary = z.object({
  submission: z.string(),
  duty: z.string(),
  form: z.string(),
  formVersion: z.string(),
  round: z.number(),
  at: instant,
  by: personAndOffice,
  late: z.boolean().nullable(),
  nothing: z.boolean(),
  /** Entered by the issuing side for the unit. */
  entered: z.boolean(),
  outcome: z.enum(SUBMISSION_OUTCOMES),
});
export type SubmissionSummary = z.infer<typeof submissionSummary>;

export const submissionView = submissionSummary.extend({
  campaign: z.string(),
  office: z.string(),
  unit: z.string(),
  body: z.record(z.string(), z.unknown()),
  receivedAt: instant,
  /** The value this one corrects; both are kept. */
  previous: z.string().nullable(),
});
export type SubmissionView = z.infer<typeof submissionView>;

export const draftParams = z.object({
  campaign: streamId,
  office: streamId,
  unit: streamId,
  duty: dutyKey,
});

export const draftBody = z.strictObject({
  body: z.record(z.string(), z.json()),
  words: words.default('').meta({ description: '表单之外所写：对退回意见的答复、更正原因' }),
  formVersion: formVersionId.optional().meta({ description: '填写时所用的表单版本' }),
  /** What the writer last saw, 0 for a new draft. */
  revision: z.number().int().min(0),
});

export const draftVersion = z.object({
  body: z.record(z.string(), z.unknown()),
  words: z.string(),
  /** The version it was written in; null for one of before that was told. */
  formVersion: z.string().nullable(),
  savedAt: instant,
  savedBy: personAndOffice,
});
export type DraftVersionView = z.infer<typeof draftVersion>;

export const draftView = draftVersion.extend({
  revision: z.number(),
  /**
   * What colleagues had written before somebody wrote over it, and what was written in an older
   * version of the form; at most one version of each person in each.
   */
  earlier: z.array(draftVersion),
  names,
});
export type DraftView = z.infer<typeof draftView>;
