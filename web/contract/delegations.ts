import { z } from 'zod';
import { names } from './names';
import { day, instant, streamId } from './values';

const id = z.string().min(1).max(64);

export const delegationBody = z.strictObject({
  /** Who answers in one's place. */
  to: id,
  fromOn: day,
  /** Last day, inclusive. */
  untilOn: day,
  office: streamId.optional(),
  campaign: streamId.optional(),
});

const delegationView = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  fromAt: instant,
  untilAt: instant,
  office: z.string().optional(),
  campaign: z.string().optional(),
});

export const delegationList = z.object({ rows: z.array(delegationView), names });
export type DelegationList = z.infer<typeof delegationList>;

export const delegationParams = z.object({ delegation: id });
