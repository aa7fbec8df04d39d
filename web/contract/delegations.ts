import { z } from 'zod';
import { names } from './names';
import { day, instant, personAndOffice, streamId } from './values';

const id = z.string().min(1).max(64);

export const delegationBody = z.strictObject({
  /** Whose place it is; left out: one's own. An administrator names whoever cannot do it themselves. */
  from: id.optional(),
  /** Who answers in their place. */
  to: id,
  fromOn: day,
  /** Last day, inclusive. */
  untilOn: day,
  office: streamId.optional(),
  campaign: streamId.optional(),
});
export type DelegationBody = z.infer<typeof delegationBody>;

const delegationView = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  fromAt: instant,
  untilAt: instant,
  office: z.string().optional(),
  campaign: z.string().optional(),
  /** Who made it, where it was not the one whose place it is. */
  madeBy: z.string().nullable(),
  /** Whether the reader may take it back. */
  mayEnd: z.boolean(),
});
export type DelegationView = z.infer<typeof delegationView>;

export const delegationList = z.object({
  /** Those that have not ended: the reader's own, those they were given, those they may take back. */
  rows: z.array(delegationView),
  /** For whom the reader may make one: themselves first. */
  lenders: z.array(personAndOffice),
  /** Who may be asked to stand in. */
  people: z.array(personAndOffice),
  /** Offices of the reader, and notices in which somebody is asked: what one may be limited to. */
  offices: z.array(z.string()),
  campaigns: z.array(z.string()),
  names: names.extend({ campaigns: z.record(z.string(), z.string()) }),
});
export type DelegationList = z.infer<typeof delegationList>;

export const delegationParams = z.object({ delegation: id });
