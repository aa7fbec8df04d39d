import { z } from 'zod';
import { names } from './names';
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

export const JOURNAL_KINDS = [
  'course',
  'chasing',
  'dates',
  'parts',
  'receipts',
  'handIns',
  'decisions',
  'bookkeeping',
] as const;
/** 印发与办结 · 催办 · 时限 · 单位与任务 · 签收与退文 · 报送 · 审核 · 系统登记 */
export type JournalKind = (typeof JOURNAL_KINDS)[number];

export const journalQuery = z.object({
  after: z.coerce.number().int().min(0).optional().meta({ description: '上一页最后一条的序号' }),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  order: z.enum(['oldest', 'newest']).default('oldest').meta({ description: '从最早的或最新的起' }),
  kind: z.enum(JOURNAL_KINDS).optional().meta({ description: '只看这一类' }),
  unit: z.string().optional().meta({ description: '只看这个单位自己的记录' }),
});
export type JournalQuery = z.infer<typeof journalQuery>;

export const journalPage = z.object({
  rows: z.array(timelineRow),
  next: z.number().nullable(),
  names,
  /** Titles of the duties that the page speaks of, by key. */
  duties: z.record(z.string(), z.string()),
});
export type JournalPage = z.infer<typeof journalPage>;
