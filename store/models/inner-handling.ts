import { Schema } from 'mongoose';
import type { InnerHandling } from '../../domain/inner/inner';
import { defineModel } from './define-model';

/** What goes on inside one participant, as its stream has it; `_id` is that of its unit task. */
export interface InnerHandlingDoc extends InnerHandling {
  _id: string;
  campaign: string;
  office: string;
  unit: string;
  /** Last entry of the stream that is shown. */
  seq: number;
}

export const innerHandlingModel = defineModel<InnerHandlingDoc>({
  name: 'innerHandlings',
  fields: {
    campaign: { type: String, required: true },
    office: { type: String, required: true },
    unit: { type: String, required: true },
    sheet: { type: Schema.Types.Mixed, required: true },
    drafts: { type: Schema.Types.Mixed, required: true },
    seq: { type: Number, required: true },
  },
  indexes: [{ unit: 1 }],
});
