import { Schema } from 'mongoose';
import type { Json } from '../../domain/journal-entry';
import { defineModel } from './define-model';

/**
 * An immutable filled form; `_id` = command id. It has no state: it counts if and only if a
 * journal entry carries its id and hash (design §3).
 */
export interface SubmissionDoc {
  _id: string;
  campaign: string;
  office: string;
  unit: string;
  /** Duty it answers; for item progress without a duty, `i<no>`. */
  duty: string;
  form: string;
  formVersion: string;
  body: { [key: string]: Json };
  bodyHash: string;
  by: { person: string; office: string };
  receivedAt: number;
}

/** What a filled form holds, wherever it is kept. */
export const FILLED_FORM_FIELDS = {
  campaign: { type: String, required: true },
  office: { type: String, required: true },
  unit: { type: String, required: true },
  duty: { type: String, required: true },
  form: { type: String, required: true },
  formVersion: { type: String, required: true },
  body: { type: Schema.Types.Mixed, required: true },
  bodyHash: { type: String, required: true },
  by: { type: Schema.Types.Mixed, required: true },
  receivedAt: { type: Number, required: true },
} as const;

export const submissionModel = defineModel<SubmissionDoc>({
  name: 'submissions',
  fields: FILLED_FORM_FIELDS,
  indexes: [
    { campaign: 1, office: 1, unit: 1 },
    { campaign: 1, office: 1, receivedAt: 1 },
  ],
});
