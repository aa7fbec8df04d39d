import { z } from 'zod';
import { AUDIENCES, RUNG_ACTIONS } from '../../domain/ladder';
import { names } from './names';
import { instant } from './values';

/** A rung that waits for the handler's word before it fires. */
export const rungAsked = z.object({
  unit: z.string(),
  duty: z.string(),
  title: z.string(),
  dueAt: instant.nullable(),
  clock: z.number(),
  rung: z.number(),
  action: z.enum(RUNG_ACTIONS),
  audiences: z.array(z.enum(AUDIENCES)),
  askedAt: instant,
  /** When it fires by itself. */
  lapsesAt: instant,
  /** Why somebody holds it back; null where nobody does. */
  held: z.string().nullable(),
});
export type RungAsked = z.infer<typeof rungAsked>;

export const rungAsks = z.object({
  rows: z.array(rungAsked),
  /** Whether the reader may confirm and hold back. */
  mayAnswer: z.boolean(),
  names,
});
export type RungAsks = z.infer<typeof rungAsks>;
