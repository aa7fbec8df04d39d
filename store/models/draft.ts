import { Schema } from 'mongoose';
import type { Json } from '../../domain/journal-entry';
import { defineModel } from './define-model';

/** What one person had written when they saved. */
export interface DraftVersion {
  body: { [key: string]: Json };
  /** Written beside the form: an answer to a return, the reason of a correction. */
  words: string;
  /** The version of the form it was written in; absent where the writer did not tell. */
  formVersion?: string;
  savedAt: number;
  savedBy: { person: string; office: string };
}

/**
 * A form being filled in, shared by the people of one unit; `_id` = the id of its duty.
 * Never journalled: nothing counts before it is handed in.
 */
export interface DraftDoc extends DraftVersion {
  _id: string;
  campaign: string;
  office: string;
  unit: string;
  duty: string;
  /** Grows by one at each save; a writer that saw an older one gets a conflict. */
  revision: number;
  /** What others had written when somebody else wrote over it, the latest of each person first. */
  earlier: DraftVersion[];
}

export const draftModel = defineModel<DraftDoc>({
  name: 'drafts',
  fields: {
    campaign: { type: String, required: true },
    office: { type: String, required: true },
    unit: { type: String, required: true },
    duty: { type: String, required: true },
    body: { type: Schema.Types.Mixed, required: true },
    words: { type: String, default: '' },
    formVersion: { type: String, default: undefined },
    earlier: { type: Schema.Types.Mixed, required: true },
    revision: { type: Number, required: true },
    savedAt: { type: Number, required: true },
    savedBy: { type: Schema.Types.Mixed, required: true },
  },
  indexes: [{ campaign: 1, office: 1, unit: 1 }, { unit: 1 }],
});
