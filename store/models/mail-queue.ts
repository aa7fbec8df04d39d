import { defineModel } from './define-model';

/**
 * That a message of the product is to go by mail too; `_id` is the message's. It stays when the
 * message has been shared out, so that a message projected again is not mailed again.
 */
export interface MailQueueDoc {
  _id: string;
  /** The office it is for; absent in what an earlier release has queued. */
  to?: string;
  at: number;
  /** The sharing out that took it; null while it waits. */
  batch: string | null;
  batchAt: number | null;
  isShared: boolean;
}

export const mailQueueModel = defineModel<MailQueueDoc>({
  name: 'mailQueue',
  fields: {
    to: { type: String, default: undefined },
    at: { type: Number, required: true },
    batch: { type: String, default: null },
    batchAt: { type: Number, default: null },
    isShared: { type: Boolean, required: true },
  },
  indexes: [{ isShared: 1, batch: 1, at: 1 }],
});
