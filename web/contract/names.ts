import { z } from 'zod';

/** Names of what an answer speaks of by id. */
export const names = z.object({
  units: z.record(z.string(), z.string()),
  people: z.record(z.string(), z.string()),
});
export type Names = z.infer<typeof names>;
