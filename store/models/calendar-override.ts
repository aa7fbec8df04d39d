import { defineModel } from './define-model';

/** One day that differs from the library's calendar; `_id` = the day. */
export interface CalendarOverrideDoc {
  _id: string;
  day: 'off' | 'work';
  reason: string;
}

export const calendarOverrideModel = defineModel<CalendarOverrideDoc>({
  name: 'calendarOverrides',
  fields: { day: { type: String, required: true }, reason: { type: String, required: true } },
});
