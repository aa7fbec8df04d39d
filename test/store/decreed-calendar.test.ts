import { isAssumed, isWorkday, workdaysBetween } from '../../domain/calendar';
import { addDays, weekdayOf } from '../../domain/shanghai-time';
import { decreedCalendar } from '../../store/calendar';
import { DECREED_DAYS, type DecreedYear } from '../builders/decreed-days';

/** Working days of a year, counted from the decrees by hand. */
const WORKDAYS = { 2020: 249, 2021: 250, 2022: 249, 2023: 249, 2024: 251, 2025: 248, 2026: 248 };

const calendar = decreedCalendar();
const years = Object.entries(DECREED_DAYS).map(([year, decreed]) => ({ year, decreed }));

/** Every day of a year with whether offices work on it by the decree. */
function daysOf(year: string, { off, work }: DecreedYear): [string, boolean][] {
  const days: [string, boolean][] = [];
  for (let on = `${year}-01-01`; on.startsWith(year); on = addDays(on, 1)) {
    const day = on.slice(5);
    const ordinary = weekdayOf(on) >= 1 && weekdayOf(on) <= 5;
    days.push([on, work.includes(day) || (ordinary && !off.includes(day))]);
  }
  return days;
}

describe.each(years)('$year', ({ year, decreed }) => {
  it('lists days off that are weekdays and make-up days that are not, each once', () => {
    const weekdays = decreed.off.map((day) => weekdayOf(`${year}-${day}`));
    const weekends = decreed.work.map((day) => weekdayOf(`${year}-${day}`));
    expect(weekdays.filter((day) => day === 0 || day === 6)).toEqual([]);
    expect(weekends.filter((day) => day >= 1 && day <= 5)).toEqual([]);
    const all = [...decreed.off, ...decreed.work];
    expect(new Set(all).size).toBe(all.length);
  });

  it('is, day by day, what the State Council decreed', () => {
    const known = daysOf(year, decreed).map(([on]) => [on, isWorkday(on, calendar)]);
    expect(known).toEqual(daysOf(year, decreed));
    expect(isAssumed(`${year}-12-31`, calendar)).toBe(false);
  });
});

it('has as many working days a year as the decrees leave', () => {
  const counted = years.map(({ year }) => [
    year,
    workdaysBetween(`${year}-01-01`, `${year}-12-31`, calendar),
  ]);
  expect(Object.fromEntries(counted)).toEqual(WORKDAYS);
});

it('has two working days from 1 to 6 May 2022, not five', () => {
  expect(workdaysBetween('2022-05-01', '2022-05-06', calendar)).toBe(2);
});

it('knows nothing of a year that has not been decreed', () => {
  expect(isAssumed('2027-01-01', calendar)).toBe(true);
});
