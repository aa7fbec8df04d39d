import type { CalendarData } from '../../domain/calendar';

/** A stretch of the State Council's calendar for 2022, by hand: Labour Day and National Day. */
export const CALENDAR_2022: CalendarData = {
  version: 'test-2022',
  knownUntil: '2022-12-31',
  off: [
    '2022-05-02',
    '2022-05-03',
    '2022-05-04',
    '2022-06-03',
    '2022-09-12',
    '2022-10-03',
    '2022-10-04',
    '2022-10-05',
    '2022-10-06',
    '2022-10-07',
  ],
  work: ['2022-04-24', '2022-05-07', '2022-10-08', '2022-10-09'],
};
