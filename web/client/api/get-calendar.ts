import { queryOptions } from '@tanstack/react-query';
import type { CalendarView } from '../../contract/calendar';
import { paths } from '../../contract/paths';
import { read } from './http';

/** The working calendar of the office one acts for. */
export const calendarQuery = queryOptions({
  queryKey: ['calendar'],
  queryFn: ({ signal }) => read<CalendarView>(paths.calendar, { signal }),
});
