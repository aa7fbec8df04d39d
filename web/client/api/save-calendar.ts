import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import type { calendarDaysBody, calendarYearBody, CalendarView } from '../../contract/calendar';
import { paths } from '../../contract/paths';
import { calendarQuery } from './get-calendar';
import { ask } from './http';
import { useDirectoryCommand } from './use-directory-command';

/** Days to be changed, or a year that was decreed. */
export type CalendarToSave =
  { days: z.infer<typeof calendarDaysBody> } | { year: z.infer<typeof calendarYearBody> };

/** Enters something into the calendar of the own office; the page shows what it comes to. */
export function useSaveCalendar() {
  const queries = useQueryClient();
  return useDirectoryCommand({
    send: async (input: CalendarToSave, key: string): Promise<CalendarView> => {
      const [path, body] =
        'days' in input ? [paths.calendarDays, input.days] : [paths.calendarYears, input.year];
      const { body: view } = await ask<CalendarView>(path, { method: 'POST', body, key });
      queries.setQueryData(calendarQuery.queryKey, view);
      return view;
    },
    sameAs: (input: CalendarToSave) => input,
  });
}
