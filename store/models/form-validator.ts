import { defineModel } from './define-model';

/** The compiled check of a form version, for the browser; `_id` = the version. Made once, at publishing. */
export interface FormValidatorDoc {
  _id: string;
  /** An ES module. */
  code: string;
}

export const formValidatorModel = defineModel<FormValidatorDoc>({
  name: 'formValidators',
  fields: { code: { type: String, required: true, immutable: true } },
});
