import { Schema } from 'mongoose';
import type { Json } from '../../domain/journal-entry';
import { defineModel } from './define-model';

/**
 * One value a unit has stated about itself, with its date and source; later values stand beside it.
 * `_id` = `<campaign>:<office>:<unit>:<submission>:<key>`. Written from the unit's stream and the
 * immutable form it refers to, never about a person.
 */
export interface FactDoc {
  _id: string;
  campaign: string;
  office: string;
  /** The owner. */
  unit: string;
  /** Name of the fact (`x-fact`). */
  key: string;
  /** Free of the form: chosen values by their words. */
  value: Json;
  /** What the value counts; empty for nothing. */
  measure: string;
  /** Duty, or `i<no>` for a progress record. */
  duty: string;
  submission: string;
  form: string;
  formVersion: string;
  /** When the unit handed it in: of several values the last one handed in is the fact. */
  reportedAt: number;
  /** When it came into force. */
  inForceAt: number;
  /** Entry of the unit's stream that brought it into force. */
  seq: number;
  /** The report this one is a copy of, handed in to another notice: not said a second time. */
  copyOf?: string;
}

export const factModel = defineModel<FactDoc>({
  name: 'facts',
  fields: {
    campaign: { type: String, required: true },
    office: { type: String, required: true },
    unit: { type: String, required: true },
    key: { type: String, required: true },
    value: { type: Schema.Types.Mixed, required: true },
    measure: { type: String, default: '' },
    duty: { type: String, required: true },
    submission: { type: String, required: true },
    form: { type: String, required: true },
    formVersion: { type: String, required: true },
    reportedAt: { type: Number, required: true },
    inForceAt: { type: Number, required: true },
    seq: { type: Number, required: true },
    copyOf: { type: String, default: undefined },
  },
  indexes: [{ unit: 1, key: 1 }],
});
