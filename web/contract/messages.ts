import { z } from 'zod';
import { AUDIENCES, RUNG_ACTIONS } from '../../domain/ladder';
import { names } from './names';
import { instant, page } from './values';

export const messageQuery = page;

export const MESSAGE_ACTIONS = [
  ...RUNG_ACTIONS,
  'urge',
  'urgeApproval',
  'chaseApproval',
  'approvalStuck',
  'confirm',
  'amend',
  'signCircular',
  'circular',
] as const;
/**
 * What a line of a message does: a rung, a unit or an approver urged by hand, an approver chased by the
 * clock and whoever is next in line told, a rung to confirm, a supplement, a
 * circular to sign or to read.
 */
export type MessageAction = (typeof MESSAGE_ACTIONS)[number];

export const messageLine = z.object({
  unit: z.string(),
  duty: z.string().nullable(),
  /** Of the duty; null where the line is about the notice as a whole. */
  title: z.string().nullable(),
  action: z.enum(MESSAGE_ACTIONS),
  dueAt: instant.nullable(),
  text: z.string(),
  /** Number of the circular it is about. */
  circular: z.number().optional(),
});
export type MessageLine = z.infer<typeof messageLine>;

export const messageView = z.object({
  id: z.string(),
  campaign: z.string(),
  office: z.string(),
  /** Title and number of the notice. */
  notice: z.string(),
  number: z.string(),
  audiences: z.array(z.enum([...AUDIENCES, 'approver'])),
  at: instant,
  act: z.string(),
  lines: z.array(messageLine),
});
export type MessageView = z.infer<typeof messageView>;

/** Newest first. */
export const messageList = z.object({
  rows: z.array(messageView),
  next: z.string().nullable(),
  /** Messages up to this instant have been read by the reader; 0 before the first. */
  readUpTo: instant,
  names,
});
export type MessageList = z.infer<typeof messageList>;

export const messagesReadBody = z.strictObject({
  upTo: instant.meta({ description: '已看过的最新一条消息的时刻' }),
});
