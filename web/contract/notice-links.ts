import { z } from 'zod';
import { STEP_KINDS } from '../../domain/campaign-file';
import { issuanceParams } from './values';

export const noticeLinkParams = issuanceParams;

/** Another notice that the reader may read too. */
const linkedNotice = z.object({
  campaign: z.string(),
  office: z.string(),
  title: z.string(),
  number: z.string(),
  /** The reader's own office where it took part; null where it issues or runs it. */
  unit: z.string().nullable(),
});
export type LinkedNotice = z.infer<typeof linkedNotice>;

/** What a notice has to do with others in the system, as far as the reader may read those. */
export const noticeLinks = z.object({
  basis: z.array(linkedNotice),
  siblings: z.array(linkedNotice),
  basedOnThis: z.array(linkedNotice),
});
export type NoticeLinks = z.infer<typeof noticeLinks>;

/** Notices that a draft of the reader's office may name, and what they ask for. */
export const linkableNotices = z.object({
  rows: z.array(
    z.object({
      campaign: z.string(),
      office: z.string(),
      title: z.string(),
      number: z.string(),
      isRunning: z.boolean(),
      /** Plans, reports and summaries of one that runs, which a report may serve too. */
      steps: z.array(z.object({ step: z.string(), kind: z.enum(STEP_KINDS), title: z.string() })),
    }),
  ),
});
export type LinkableNotices = z.infer<typeof linkableNotices>;
export type LinkableNotice = LinkableNotices['rows'][number];
