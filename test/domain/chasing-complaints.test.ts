import type { Ladder, Rung } from '../../domain/ladder';
import { rungInstants } from '../../domain/rung-instants';
import { endOfDay } from '../../domain/shanghai-time';
import { addWorkhours, OFFICE_HOURS } from '../../domain/working-hours';
import { decreedCalendar } from '../../store/calendar';

// Complaints about other products, each as an example of the rules of this one.

const calendar = decreedCalendar();
const at = (words: string): number => Date.parse(`${words}:00+08:00`);

function firesAt(offset: Rung['offset'], dueAt: number, decreed = calendar): number | undefined {
  const ladder: Ladder = [
    { no: 1, offset, action: 'remind', audiences: ['liaison'], hours: OFFICE_HOURS },
  ];
  return rungInstants(ladder, dueAt, decreed)[0]?.at;
}

it('“the reminder was burned on a weekend”: it comes on the Friday, with an hour left to act', () => {
  const monday = endOfDay('2026-06-15');
  expect(firesAt({ kind: 'days', count: -1 }, monday)).toBe(at('2026-06-12T17:00'));
  expect(firesAt({ kind: 'days', count: -2 }, monday)).toBe(at('2026-06-12T17:00'));
});

it('“one business day was computed as 24 business hours”: seven working hours are one day', () => {
  const time = { hours: OFFICE_HOURS, calendar };
  expect(addWorkhours(at('2026-06-12T08:30'), 7, time)).toBe(at('2026-06-12T18:00'));
  expect(addWorkhours(at('2026-06-12T08:30'), 24, time)).toBe(at('2026-06-17T11:30'));
});

it('“make-up days are not known”: a Saturday that is worked is a day to be reminded on', () => {
  // 28 February 2026 is a Saturday that is worked for the Spring Festival.
  const sunday = endOfDay('2026-03-01');
  expect(firesAt({ kind: 'days', count: -1 }, sunday)).toBe(at('2026-02-28T17:00'));
  expect(firesAt({ kind: 'workdays', count: -1 }, sunday)).toBe(at('2026-02-28T17:00'));
});

it('“it is decreed in the middle of the year”: the same rung by the later calendar', () => {
  const later = { ...calendar, version: 'later', off: [...calendar.off, '2026-06-12'] };
  const monday = endOfDay('2026-06-15');
  expect(firesAt({ kind: 'days', count: -1 }, monday, later)).toBe(at('2026-06-11T17:00'));
});

it('“a whole holiday week passed in silence”: what is due in it is chased when work begins again', () => {
  const inTheHolidays = endOfDay('2026-10-03');
  expect(firesAt({ kind: 'workdays', count: 1 }, inTheHolidays)).toBe(at('2026-10-09T08:30'));
  expect(firesAt({ kind: 'days', count: 0 }, inTheHolidays)).toBe(at('2026-10-08T08:30'));
  expect(firesAt({ kind: 'workdays', count: -1 }, inTheHolidays)).toBe(at('2026-09-30T17:00'));
});
