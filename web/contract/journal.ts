import { z } from 'zod';
import { instant } from './values';

/** One entry of the record, of the unit's stream or of the issuer's about the unit. */
export const timelineRow = z.object({
  id: z.string(),
  stream: z.string(),
  seq: z.number(),
  at: instant,
  by: z.object({
    person: z.string(),
    office: z.string(),
    onBehalfOf: z.string().optional(),
  }),
  act: z.string(),
  data: z.unknown(),
});
export type TimelineRow = z.infer<typeof timelineRow>;

export const journalQuery = z.object({
  after: z.coerce.number().int().min(0).default(0).meta({ description: '上一页最后一条的序号' }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  unit: z.string().optional().meta({ description: '只看这个单位自己的记录' }),
});

export const journalPage = z.object({
  rows: z.array(timelineRow),
  next: z.number().nullable(),
});
export type JournalPage = z.infer<typeof journalPage>;
