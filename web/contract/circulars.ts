import { z } from 'zod';
import { CIRCULAR_STATES } from '../../domain/circular';
import { CIRCULAR_READERS } from '../../domain/circular-reader';
import { ISSUANCE_ACTS } from '../../domain/command';
import { issuanceParams, instant } from './values';

/** One circular in the list of its issuing. */
export const circularSummary = z.object({
  no: z.number(),
  state: z.enum(CIRCULAR_STATES),
  title: z.string(),
  /** Units it names: while it waits, those still in arrears. */
  named: z.number(),
  draftedAt: instant,
  settledAt: instant.nullable(),
});
export type CircularSummary = z.infer<typeof circularSummary>;

/** The newest first. */
export const circularList = z.object({
  rows: z.array(circularSummary),
  /** Whether the reader may sign what waits. */
  maySign: z.boolean(),
});
export type CircularList = z.infer<typeof circularList>;

export const circularParams = issuanceParams.extend({ no: z.coerce.number().int().min(1) });

const arrear = z.object({
  unit: z.string(),
  name: z.string(),
  duty: z.string(),
  title: z.string(),
  dueAt: instant,
});
export type CircularArrear = z.infer<typeof arrear>;

/** One circular: words that can be changed until it is signed, and the units as facts. */
export const circularView = z.object({
  campaign: z.string(),
  office: z.string(),
  no: z.number(),
  state: z.enum(CIRCULAR_STATES),
  /** To be sent along with a signature: what was looked at. */
  revision: z.number(),
  title: z.string(),
  text: z.string(),
  /** Title and number of the notice. */
  notice: z.string(),
  number: z.string(),
  sponsorName: z.string(),
  readers: z.array(z.enum(CIRCULAR_READERS)),
  /** Whom it names: while it waits, those in arrears now. */
  rows: z.array(arrear),
  /** Named when it was drafted, and no longer in arrears; counted in units. */
  caughtUp: z.number(),
  /** Units it is delivered to, or would be if it were signed now. */
  delivered: z.number(),
  draftedAt: instant,
  settledAt: instant.nullable(),
  /** Who signed it or put it away; null for readers outside the issuing side. */
  settledBy: z.string().nullable(),
  reason: z.string(),
  can: z.array(z.enum(ISSUANCE_ACTS)),
});
export type CircularView = z.infer<typeof circularView>;
