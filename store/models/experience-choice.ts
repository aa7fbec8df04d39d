import { defineModel } from './define-model';

/** Which experiences the issuing side takes into the final summary; `_id` is the issuing's. */
export interface ExperienceChoiceDoc {
  _id: string;
  /** Ids of the submissions that tell them. */
  chosen: string[];
  /** Grows with every change. */
  revision: number;
  at: number;
  by: string;
}

export const experienceChoiceModel = defineModel<ExperienceChoiceDoc>({
  name: 'experienceChoices',
  fields: {
    chosen: { type: [String], required: true },
    revision: { type: Number, required: true },
    at: { type: Number, required: true },
    by: { type: String, required: true },
  },
});
