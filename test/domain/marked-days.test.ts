import { layeredCalendar } from '../../domain/layered-calendar';
import { markedDays } from '../../domain/marked-days';
import { CALENDAR_2022 as base } from '../builders/calendar-2022';
import { buildCalendarEntry, sayOf } from '../builders/calendar-entry';

const line = ['sf', 'sf-east'];

it('lists what differs from the weekday, with the office that said so, in the years asked for', () => {
  const entries = [
    buildCalendarEntry({ days: [...sayOf('off', '2022-07-01', '2023-07-03')] }),
    buildCalendarEntry({
      ...{ seq: 2, office: 'sf-east' },
      days: [...sayOf('work', '2022-05-03', '2022-07-02'), ...sayOf('off', '2022-10-08')],
    }),
  ];
  const calendar = { version: 'v', ...layeredCalendar(base, entries, line) };
  const days = markedDays(calendar, [2022], { entries, line });
  expect(days.map(({ on }) => on)).toEqual(days.map(({ on }) => on).sort());
  expect(days.filter(({ office }) => office !== null)).toEqual([
    { on: '2022-07-01', day: 'off', office: 'sf' },
    { on: '2022-07-02', day: 'work', office: 'sf-east' },
  ]);
  expect(days).toContainEqual({ on: '2022-05-02', day: 'off', office: null });
  expect(days).toContainEqual({ on: '2022-05-07', day: 'work', office: null });
  const named = days.map(({ on }) => on);
  for (const on of ['2022-05-03', '2022-10-08', '2023-07-03']) expect(named).not.toContain(on);
});
