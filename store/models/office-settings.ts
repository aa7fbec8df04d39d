import { Schema } from 'mongoose';
import type { OfficeSettings } from '../../domain/office-settings';
import { defineModel } from './define-model';

/** What one office has set; `_id` is the office. */
export interface OfficeSettingsDoc extends OfficeSettings {
  _id: string;
  /** Grows with every change. */
  revision: number;
  at: number;
  by: string;
}

export const officeSettingsModel = defineModel<OfficeSettingsDoc>({
  name: 'officeSettings',
  fields: {
    confirmWithin: { type: Number, default: null },
    burdenCap: { type: Number, default: null },
    mailHours: { type: [Schema.Types.Mixed], required: true },
    revision: { type: Number, required: true },
    at: { type: Number, required: true },
    by: { type: String, required: true },
  },
});
