import { z } from 'zod';

/** Events of running issuings that a draft may count from. */
export const sharedEventList = z.object({
  rows: z.array(
    z.object({
      campaign: z.string(),
      office: z.string(),
      anchor: z.string(),
      name: z.string(),
      title: z.string(),
      number: z.string(),
      /** Null until it is dated. */
      on: z.string().nullable(),
    }),
  ),
});
export type SharedEventList = z.infer<typeof sharedEventList>;
