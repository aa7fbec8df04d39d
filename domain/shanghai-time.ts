/** One calendar day in milliseconds; China has kept no summer time since 1991. */
export const DAY_MS = 86_400_000;
const OFFSET_MS = 8 * 3_600_000;
const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface CivilDay {
  year: number;
  month: number;
  day: number;
}

/** How many days a month of the Gregorian calendar has; month 1–12, 0 for any other. */
export function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Days since 1970-01-01 (days_from_civil, eras of 400 years counted from 1 March). */
function numberOf({ year, month, day }: CivilDay): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

function civilOf(dayNumber: number): CivilDay {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

// A rehearsal asks about the same few hundred days millions of times.
const numbers = new Map<string, number>();
const days = new Map<number, string>();
const MOST_KEPT = 10_000;

/** Days since 1970-01-01 of a 'YYYY-MM-DD'; null unless it names a day that exists. */
export function parseDay(on: string): number | null {
  const known = numbers.get(on);
  if (known !== undefined) return known;
  const found = DAY_PATTERN.exec(on);
  if (!found) return null;
  const [year, month, day] = [Number(found[1]), Number(found[2]), Number(found[3])];
  if (day < 1 || day > daysInMonth(year, month)) return null;
  const number = numberOf({ year, month, day });
  if (numbers.size < MOST_KEPT) numbers.set(on, number);
  return number;
}

/** Whether the text names a calendar day that exists; 2022-02-30 does not. */
export function isDay(on: string): boolean {
  return parseDay(on) !== null;
}

function dayNumber(on: string): number {
  const number = parseDay(on);
  if (number === null) throw new RangeError(`not a calendar day: ${on}`);
  return number;
}

/** The day with this number since 1970-01-01. @throws RangeError outside the years 0–9999 */
export function formatDay(number: number): string {
  const known = days.get(number);
  if (known !== undefined) return known;
  const { year, month, day } = civilOf(number);
  if (!(year >= 0 && year <= 9999)) throw new RangeError(`day number out of range: ${number}`);
  const on = formatDate(year, month, day);
  if (days.size < MOST_KEPT) days.set(number, on);
  return on;
}

/** 'YYYY-MM-DD' from its parts, unchecked. */
export function formatDate(year: number, month: number, day: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}

/** Epoch ms of 00:00 of a day in Shanghai. @throws RangeError for a day that does not exist */
export function startOfDay(on: string): number {
  return dayNumber(on) * DAY_MS - OFFSET_MS;
}

/** Epoch ms of 24:00 of a day in Shanghai: when an inclusive day is over. */
export function endOfDay(on: string): number {
  return startOfDay(on) + DAY_MS;
}

/** The day n calendar days later; earlier for a negative n. */
export function addDays(on: string, n: number): string {
  return formatDay(dayNumber(on) + n);
}

/** The Shanghai day an instant lies in; midnight begins the new day. */
export function dayOf(at: number): string {
  return formatDay(Math.floor((at + OFFSET_MS) / DAY_MS));
}

/** The Shanghai day a due instant belongs to: a due at 24:00 of a day belongs to that day. */
export function dueDayOf(dueAt: number): string {
  return dayOf(dueAt - 1);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(on: string): number {
  return (((dayNumber(on) + 4) % 7) + 7) % 7;
}
