import { daysInMonth } from '../shanghai-time';
import { day, fullYear, numeral, YEAR_WORDS } from './notice-date';

/** A day, a month or a part of one, as one side of a window words it. */
export interface Point {
  year: number | null;
  month: number | null;
  first: number | null;
  last: number | null;
  wholeMonth: boolean;
}

const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const POINT = new RegExp(
  `^(?:(${YEAR_WORDS})年)?(?:${NUMBER}月份?)?(?:${NUMBER}日|([上中下]旬|中下旬|底|末))?$`,
);
const XUN: Record<string, [number, number | null]> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, null],
  中下旬: [11, null],
};

/** Reads one side of a window; null where it is none. */
export function readPoint(text: string): Point | null {
  const found = POINT.exec(text);
  if (!found || text === '') return null;
  const [, year, month, date, part] = found;
  const [first, last] = part ? (XUN[part] ?? []) : [];
  return {
    year: year ? fullYear(year) : null,
    month: month ? numeral(month) : null,
    first: date ? numeral(date) : (first ?? null),
    last: date ? numeral(date) : (last ?? null),
    wholeMonth: !date && !part,
  };
}

/** The left side of a range, which may leave its 月 or 日 to the right one: 4—12月, 6月1至30日. */
export function readLeft(text: string, right: Point): Point | null {
  if (/^\d{1,2}$/.test(text)) return readPoint(`${text}${right.wholeMonth ? '月' : '日'}`);
  return /月\d{1,2}$/.test(text) && !right.wholeMonth ? readPoint(`${text}日`) : readPoint(text);
}

/** The right side of a range, whose 日 was dropped where the left one has it: 6月1日至6月30. */
export function readRight(text: string, left: string): Point | null {
  const isDropped = left.endsWith('日') && /(?:^|月)\d{1,2}$/.test(text);
  return readPoint(isDropped ? `${text}日` : text);
}

/** The first day of a point; null without a month or where the calendar has no such day. */
export function startDay(year: number, { month, first }: Point): string | null {
  return month === null ? null : day(year, month, first ?? 1);
}

/** The last day of a point. */
export function endDay(year: number, { month, last }: Point): string | null {
  return month === null ? null : day(year, month, last ?? daysInMonth(year, month));
}

/** The last day of a month. */
export function endOfMonth(year: number, month: number): string | null {
  return day(year, month, daysInMonth(year, month));
}
