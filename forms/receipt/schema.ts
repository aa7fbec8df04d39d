import type { FormSchema, FromSchema } from '../../domain/form';
import { DRAFT, text } from '../fields';

/** 签收: one button. Nothing is required, so that nobody is kept from signing by a form. */
export const receiptSchema = {
  $schema: DRAFT,
  $id: 'luoshi:form/receipt',
  type: 'object',
  title: '签收',
  description: '确认收到通知；以下两项可以不填。',
  properties: {
    registryNumber: text('收文登记号', 40),
    remark: text('备注', 500),
  },
} as const satisfies FormSchema;

export type ReceiptBody = FromSchema<typeof receiptSchema>;
