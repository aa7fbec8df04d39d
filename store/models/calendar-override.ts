import { Schema } from 'mongoose';
import type { CalendarEntry } from '../../domain/calendar-entry';
import { defineModel } from './define-model';

/** One act upon the calendar; `_id` = `<directory>#<seq, ten digits>`. Written once, never changed. */
export interface CalendarOverrideDoc extends CalendarEntry {
  _id: string;
}

export const calendarOverrideModel = defineModel<CalendarOverrideDoc>({
  name: 'calendarOverrides',
  fields: {
    directory: { type: String, required: true },
    seq: { type: Number, required: true },
    key: { type: String, required: true },
    hash: { type: String, required: true },
    at: { type: Number, required: true },
    by: { type: Schema.Types.Mixed, required: true },
    office: { type: String, required: true },
    act: { type: String, required: true },
    days: { type: Schema.Types.Mixed, required: true },
    year: { type: Number, default: null },
    reason: { type: String, required: true },
  },
  indexes: [
    { directory: 1, seq: 1 },
    { office: 1, seq: 1 },
  ],
  uniqueIndexes: [{ directory: 1, key: 1 }],
});
