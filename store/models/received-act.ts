import { defineModel } from './define-model';

/**
 * An act without a form that meets a duty, as it came in; `_id` = `<campaign>:<office>:<unit>:<key>`.
 * It has no state: it happened if and only if a journal entry carries its key.
 */
export interface ReceivedActDoc {
  _id: string;
  campaign: string;
  office: string;
  unit: string;
  duty: string;
  /** Command id. */
  key: string;
  receivedAt: number;
}

export const receivedActModel = defineModel<ReceivedActDoc>({
  name: 'receivedActs',
  fields: {
    campaign: { type: String, required: true },
    office: { type: String, required: true },
    unit: { type: String, required: true },
    duty: { type: String, required: true },
    key: { type: String, required: true },
    receivedAt: { type: Number, required: true },
  },
  indexes: [{ campaign: 1, office: 1, receivedAt: 1 }],
});
