import { Schema } from 'mongoose';
import type { InnerSettings } from '../../domain/inner/inner-facts';
import { defineModel } from './define-model';

/** How one unit handles notices inside; `_id` is the unit. Without a row it is off. */
export interface InnerSettingsDoc extends InnerSettings {
  _id: string;
  /** Grows by one at each change; a writer that saw an older one gets a conflict. */
  revision: number;
  changedBy: string;
  changedAt: number;
}

export const innerSettingsModel = defineModel<InnerSettingsDoc>({
  name: 'innerSettings',
  fields: {
    isOn: { type: Boolean, required: true },
    standIns: { type: Schema.Types.Mixed, required: true },
    secretaries: { type: Schema.Types.Mixed, required: true },
    revision: { type: Number, required: true },
    changedBy: { type: String, required: true },
    changedAt: { type: Number, required: true },
  },
});
