import { isWorkday, type CalendarData } from '../../domain/calendar';
import { layeredCalendar } from '../../domain/layered-calendar';
import { buildCalendarEntry, sayOf } from '../builders/calendar-entry';
import { CALENDAR_2022 as base } from '../builders/calendar-2022';

const LINE = ['sf', 'sf-east', 'sf-east-mill'];

function calendarOf(...parts: Parameters<typeof buildCalendarEntry>[0][]): CalendarData {
  const entries = parts.map((part, i) => buildCalendarEntry({ seq: i + 1, ...part }));
  return { version: 'v', ...layeredCalendar(base, entries, LINE) };
}

describe('the calendar of an office', () => {
  it('is the decreed one where nobody has said anything', () => {
    const { version: _, ...decreed } = base;
    expect(layeredCalendar(base, [], LINE)).toEqual(decreed);
  });

  it('takes days off and make-up days from the offices above', () => {
    const calendar = calendarOf({
      days: [...sayOf('off', '2022-07-01'), ...sayOf('work', '2022-07-03')],
    });
    expect(isWorkday('2022-07-01', calendar)).toBe(false);
    expect(isWorkday('2022-07-03', calendar)).toBe(true);
  });

  it('lets the office nearer to the work win, whoever spoke last', () => {
    const calendar = calendarOf(
      { office: 'sf-east', days: sayOf('work', '2022-05-03') },
      { office: 'sf', days: sayOf('off', '2022-05-03', '2022-05-06') },
    );
    expect(isWorkday('2022-05-03', calendar)).toBe(true);
    expect(isWorkday('2022-05-06', calendar)).toBe(false);
  });

  it('passes over offices that are not in its line', () => {
    const calendar = calendarOf({ office: 'sf-west', days: sayOf('off', '2022-07-01') });
    expect(isWorkday('2022-07-01', calendar)).toBe(true);
  });

  it('is as before once a day is taken back, or said to be what it is', () => {
    const { version: _, ...decreed } = base;
    const said = sayOf('off', '2022-07-01', '2022-05-07', '2022-07-02');
    const back = buildCalendarEntry({ seq: 2, days: sayOf('usual', '2022-07-01', '2022-05-07') });
    expect(layeredCalendar(base, [buildCalendarEntry({ days: said }), back], LINE)).toEqual(
      decreed,
    );
  });

  it('knows a year once it is decreed, and none after a gap', () => {
    const decreed = (year: number) => ({ act: 'year.decreed' as const, year });
    expect(calendarOf(decreed(2023)).knownUntil).toBe('2023-12-31');
    expect(calendarOf(decreed(2024)).knownUntil).toBe('2022-12-31');
    expect(calendarOf(decreed(2024), decreed(2023)).knownUntil).toBe('2024-12-31');
    expect(calendarOf({ days: sayOf('off', '2023-05-01') }).knownUntil).toBe('2022-12-31');
  });
});
