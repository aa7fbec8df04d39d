import type { CalendarData } from '../../domain/calendar';
import { defineModel } from './define-model';

/** A calendar that an issuing was counted by; `_id` = its version. Written once, never changed. */
export interface CalendarVersionDoc extends Omit<CalendarData, 'version'> {
  _id: string;
}

export const calendarVersionModel = defineModel<CalendarVersionDoc>({
  name: 'calendarVersions',
  fields: {
    knownUntil: { type: String, required: true },
    off: { type: [String], required: true },
    work: { type: [String], required: true },
  },
});
