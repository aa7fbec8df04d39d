import { z } from 'zod';
import { POST_ROLES } from '../../domain/person';
import { streamId } from './values';

const waiting = z.object({
  office: z.string(),
  name: z.string(),
  roles: z.array(z.enum(POST_ROLES)),
  /** What the office still owes. */
  open: z.number().int(),
  overdue: z.number().int(),
  /** Forms begun in the office, and those of them saved last by whoever leaves. */
  drafts: z.number().int(),
  ownDrafts: z.number().int(),
  /** What waits for a decision of the office. */
  reviews: z.number().int(),
  /** Others in the office who can hand in what it owes. */
  colleagues: z.number().int(),
});
export type LeftOfficeView = z.infer<typeof waiting>;

/** What a hand-over means, before it is done. */
export const handOverBody = z.object({
  person: z.object({ id: z.string(), name: z.string(), account: z.string() }),
  offices: z.array(waiting),
  candidates: z.array(z.object({ id: z.string(), name: z.string(), at: z.array(z.string()) })),
});
export type HandOverBody = z.infer<typeof handOverBody>;

export const handOverAct = z.strictObject({
  posts: z
    .array(
      z.strictObject({
        office: streamId,
        role: z.enum(POST_ROLES),
        to: z.string().min(1).max(64).nullable().meta({ description: '接手人；空则不移交' }),
      }),
    )
    .min(1)
    .max(50),
  confirmed: z.boolean().default(false).meta({ description: '已知有单位无人办理，仍要交接' }),
});
export type HandOverAct = z.input<typeof handOverAct>;

export const handedOverBody = z.object({
  person: z.string(),
  posts: z.number().int(),
  successors: z.array(z.string()),
});
export type HandedOver = z.infer<typeof handedOverBody>;
