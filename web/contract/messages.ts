import { z } from 'zod';
import { AUDIENCES } from '../../domain/ladder';
import { instant, page } from './values';

export const messageQuery = page;

export const messageView = z.object({
  id: z.string(),
  campaign: z.string(),
  office: z.string(),
  audience: z.enum(AUDIENCES),
  at: instant,
  act: z.string(),
  lines: z.array(
    z.object({
      unit: z.string(),
      duty: z.string().nullable(),
      action: z.string(),
      dueAt: instant.nullable(),
      text: z.string(),
    }),
  ),
});

/** Newest first. */
export const messageList = z.object({
  rows: z.array(messageView),
  next: z.string().nullable(),
});
export type MessageList = z.infer<typeof messageList>;
