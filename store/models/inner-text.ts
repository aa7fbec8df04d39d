import { defineModel } from './define-model';
import { FILLED_FORM_FIELDS, type SubmissionDoc } from './submission';

/**
 * A filled form as it goes round inside a unit; immutable, `_id` = command id. Apart from what is
 * handed in: nobody outside the unit reads it, and no clock takes it for a report.
 */
export type InnerTextDoc = SubmissionDoc;

export const innerTextModel = defineModel<InnerTextDoc>({
  name: 'innerTexts',
  fields: FILLED_FORM_FIELDS,
  indexes: [{ campaign: 1, office: 1, unit: 1 }],
});
