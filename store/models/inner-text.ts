import { Schema } from 'mongoose';
import { defineModel } from './define-model';
import type { SubmissionDoc } from './submission';

/**
 * A filled form as it goes round inside a unit; immutable, `_id` = command id. Apart from what is
 * handed in: nobody outside the unit reads it, and no clock takes it for a report.
 */
export type InnerTextDoc = SubmissionDoc;

export const innerTextModel = defineModel<InnerTextDoc>({
  name: 'innerTexts',
  fields: {
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
  },
  indexes: [{ campaign: 1, office: 1, unit: 1 }],
});
