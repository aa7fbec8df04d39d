import { Schema } from 'mongoose';
import type { Json } from '../../domain/journal-entry';
import { defineModel } from './define-model';

/**
 * A form being filled in, shared by the people of one unit; `_id` = the id of its duty.
 * Never journalled: nothing counts before it is handed in.
 */
export interface DraftDoc {
  _id: string;
  campaign: string;
  office: string;
  unit: string;
  duty: string;
  body: { [key: string]: Json };
  /** Grows by one at each save; a writer that saw an older one gets a conflict. */
  revision: number;
  savedAt: number;
  savedBy: { person: string; office: string };
}

export const draftModel = defineModel<DraftDoc>({
  name: 'drafts',
  fields: {
    campaign: { type: String, required: true },
    office: { type: String, required: true },
    unit: { type: String, required: true },
    duty: { type: String, required: true },
    body: { type: Schema.Types.Mixed, required: true },
    revision: { type: Number, required: true },
    savedAt: { type: Number, required: true },
    savedBy: { type: Schema.Types.Mixed, required: true },
  },
  indexes: [{ campaign: 1, office: 1, unit: 1 }],
});
