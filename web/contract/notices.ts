import { z } from 'zod';
import { PARTICIPANT_ROLES } from '../../domain/participant';
import { names } from './names';
import { dutyView, noticeHead, ownItem } from './tasks';
import { instant, page, personAndOffice } from './values';

export const RECEIPT_STATES = ['owed', 'signed', 'none'] as const;
/** 未签收 · 已签收 · 无需签收（交办、已免除或已办结） */
export type ReceiptState = (typeof RECEIPT_STATES)[number];

export const noticesQuery = page.extend({ receipt: z.enum(RECEIPT_STATES).optional() });

/** One notice that reached the office. */
export const noticeRow = noticeHead.extend({
  read: z.boolean(),
  released: z.boolean(),
  returned: z.boolean().meta({ description: '已退文，等待发文单位处理' }),
  receipt: z.enum(RECEIPT_STATES),
  receiptDueAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
  acknowledgedBy: personAndOffice.nullable(),
  roles: z.array(z.enum(PARTICIPANT_ROLES)),
  items: z.array(ownItem.pick({ item: true, title: true, role: true, first: true })),
  /** The most pressing duty besides the receipt. */
  next: dutyView.nullable(),
  /** Whether the reader may sign for it now. */
  maySign: z.boolean(),
});
export type NoticeRow = z.infer<typeof noticeRow>;

export const noticeList = z.object({
  rows: z.array(noticeRow),
  next: z.string().nullable(),
  counts: z.record(z.enum(RECEIPT_STATES), z.number().int()),
  names,
});
export type NoticeList = z.infer<typeof noticeList>;
