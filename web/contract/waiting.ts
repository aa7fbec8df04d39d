import { z } from 'zod';

/** How much waits for the reader in the office they act for, place by place. */
export const waitingBody = z.object({
  /** Duties the office owes, what waits for the reader inside it, and drafts. */
  todo: z.number(),
  /** Drafts to check, countersign, sign or mend; also in `todo`. */
  drafts: z.number(),
  /** Notices this person has not read. */
  toRead: z.number(),
  /** Notices the office has not signed for. */
  inbox: z.number(),
  /** What the reader may decide on. */
  reviews: z.number(),
  /** What waits on a route for this person: a word, an appointment, a copy to read; also in `reviews`. */
  approvals: z.number(),
  /** Rungs to confirm and circulars to sign, by issuing (`<campaign>:<office>`), and in all. */
  boards: z.record(z.string(), z.number()),
  board: z.number(),
  /** Messages since the last one read. */
  messages: z.number(),
});
export type WaitingBody = z.infer<typeof waitingBody>;
