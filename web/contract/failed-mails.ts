import { z } from 'zod';
import { instant } from './values';

/** A mail that is not tried any more. */
export const failedMail = z.object({
  id: z.string(),
  name: z.string(),
  /** Masked; null: no address is known any more. */
  mail: z.string().nullable(),
  /** Messages it was to tell, and the earliest of them. */
  messages: z.number(),
  since: instant.nullable(),
  attempts: z.number(),
  /** What the host or the network said last. */
  fault: z.string(),
});
export type FailedMail = z.infer<typeof failedMail>;

/** The newest first. */
export const failedMails = z.object({ rows: z.array(failedMail) });
export type FailedMails = z.infer<typeof failedMails>;

export const mailParams = z.object({ mail: z.string().max(200) });
