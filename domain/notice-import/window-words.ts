import { daysInMonth } from '../shanghai-time';
import { day, numeral } from './notice-date';

/** A window as a notice words it: closed days, an event instead of a day, or open. */
export interface WindowReading {
  start: string | null;
  end: string | null;
  startAnchor: string | null;
  endAnchor: string | null;
  openEnded: boolean;
}

/** What a window may lean on: the year for days without one, the day on which the notice counts from. */
export interface WindowContext {
  year: number | null;
  issuedOn: string | null;
}

const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const POINT = new RegExp(
  `^(?:(\\d{4})年)?(?:${NUMBER}月)?(?:${NUMBER}日|([上中下]旬|中下旬|底|末))?$`,
);
const JOINER = /至|到|[—–－~～-]+/;
const XUN: Record<string, [number, number | null]> = {
  上旬: [1, 10],
  中旬: [11, 20],
  下旬: [21, null],
  中下旬: [11, null],
};
const ONGOING = /^(?:长期|常年|持续|常态化)(?:推进|开展|坚持|实施|进行)?$/;
const WHOLE_YEAR = /^(?:(\d{4})年)?(?:全年|年内|本年度|年底前)$/;
const HALF = /^(?:(\d{4})年)?(上|下)半年$/;
const QUARTER = /^(?:(\d{4})年)?第?([一二三四1-4])季度$/;
const EVENT_TAIL = /(?:召开|结束|启动|闭幕|开幕|举行|完成)$/;

interface Point {
  year: number | null;
  month: number | null;
  first: number | null;
  last: number | null;
  wholeMonth: boolean;
}

function readPoint(text: string): Point | null {
  const found = POINT.exec(text);
  if (!found || text === '') return null;
  const [, year, month, date, part] = found;
  const [first, last] = part ? (XUN[part] ?? []) : [];
  return {
    year: year ? Number(year) : null,
    month: month ? numeral(month) : null,
    first: date ? numeral(date) : (first ?? null),
    last: date ? numeral(date) : (last ?? null),
    wholeMonth: !date && !part,
  };
}

/** No window at all. */
export const NO_WINDOW: WindowReading = {
  start: null,
  end: null,
  startAnchor: null,
  endAnchor: null,
  openEnded: false,
};

/** A day, month or part of one with its year: its own, else that of the context. */
function datedPoint(text: string, context: WindowContext): { point: Point; year: number } | null {
  const point = readPoint(text);
  const year = point?.year ?? context.year;
  return point && year !== null ? { point, year } : null;
}

function span(start: string | null, end: string | null): WindowReading | null {
  if (start === null || end === null || end < start) return null;
  return { ...NO_WINDOW, start, end };
}

function startDay(year: number, { month, first }: Point): string | null {
  return month === null ? null : day(year, month, first ?? 1);
}

function endDay(year: number, { month, last }: Point): string | null {
  return month === null ? null : day(year, month, last ?? daysInMonth(year, month));
}

function readSingle(text: string, context: WindowContext): WindowReading | null {
  if (/[底末]$/.test(text)) return null;
  const dated = datedPoint(text, context);
  return dated && span(startDay(dated.year, dated.point), endDay(dated.year, dated.point));
}

/** The left side of a range, which may leave its 月 or 日 to the right one: 4—12月. */
function readLeft(text: string, right: Point): Point | null {
  if (!/^\d{1,2}$/.test(text)) return readPoint(text);
  return readPoint(`${text}${right.wholeMonth ? '月' : '日'}`);
}

function spanOfPoints(left: Point, right: Point, context: WindowContext): WindowReading | null {
  const year = left.year ?? right.year ?? context.year;
  if (year === null) return null;
  const from = { ...left, month: left.month ?? right.month };
  const to = { ...right, month: right.month ?? left.month };
  const start = startDay(year, from);
  const end = endDay(right.year ?? year, to);
  const isNextYear = right.year === null && start !== null && end !== null && end < start;
  return span(start, isNextYear ? endDay(year + 1, to) : end);
}

function readRange(text: string, context: WindowContext): WindowReading | null {
  const [leftText = '', rightText, ...further] = text.split(JOINER);
  if (further.length > 0) return null;
  if (rightText === undefined) return readSingle(leftText, context);
  const nextYear = /^(?:次年|翌年)(.+)$/.exec(rightText)?.[1];
  const right = readPoint(nextYear ?? rightText);
  const left = right && readLeft(leftText, right);
  const year = left?.year ?? context.year;
  if (left && nextYear !== undefined) {
    return year === null
      ? null
      : spanOfPoints({ ...left, year }, { ...right, year: year + 1 }, context);
  }
  return left && spanOfPoints(left, right, context);
}

function readWholeYear(text: string, context: WindowContext): WindowReading | null {
  const found = WHOLE_YEAR.exec(text);
  const year = found?.[1] ? Number(found[1]) : context.year;
  if (!found || year === null) return null;
  const start = text.endsWith('全年') ? day(year, 1, 1) : context.issuedOn;
  return start ? span(start, day(year, 12, 31)) : openStart(day(year, 12, 31));
}

function readPartOfYear(text: string, context: WindowContext): WindowReading | null {
  const half = HALF.exec(text);
  const found = half ?? QUARTER.exec(text);
  const year = found?.[1] ? Number(found[1]) : context.year;
  if (!found || year === null) return null;
  const part = found[2] ?? '';
  if (half)
    return span(day(year, part === '上' ? 1 : 7, 1), endOfMonth(year, part === '上' ? 6 : 12));
  const last = numeral(part) * 3;
  return span(day(year, last - 2, 1), endOfMonth(year, last));
}

function endOfMonth(year: number, month: number): string | null {
  return day(year, month, daysInMonth(year, month));
}

function openStart(end: string | null): WindowReading | null {
  return end === null ? null : { ...NO_WINDOW, end };
}

/** A deadline without a year, in January to March of a notice of November or December, is next year's. */
function rolls({ year, month }: Point, { issuedOn }: WindowContext): boolean {
  const isLate = issuedOn !== null && Number(issuedOn.slice(5, 7)) >= 11;
  return year === null && isLate && month !== null && month <= 3;
}

function readDeadline(text: string, context: WindowContext): WindowReading | null {
  const found = /^(?:于|在)?(.{2,14}?[日底末旬])(?:之前|以前|前)(?:完成)?$/.exec(text);
  const dated = datedPoint(found?.[1] ?? '', context);
  if (!dated) return null;
  const start = context.issuedOn;
  const end = endDay(dated.year + (rolls(dated.point, context) ? 1 : 0), dated.point);
  if (start && end && end >= start) return span(start, end);
  return openStart(end);
}

function readAnchored(text: string, context: WindowContext): WindowReading | null {
  const after = /^([^，。；]{2,30})(?:后|之后|以后)(?:[，,].*)?$/.exec(text)?.[1];
  if (after && EVENT_TAIL.test(after) && !JOINER.test(after)) {
    return { ...NO_WINDOW, startAnchor: after };
  }
  const between = /^([^至到]{2,14})[至到]([^，。；]{2,30})$/.exec(text);
  if (!between?.[2] || !EVENT_TAIL.test(between[2])) return null;
  const dated = datedPoint(between[1] ?? '', context);
  const start = dated && startDay(dated.year, dated.point);
  return start === null ? null : { ...NO_WINDOW, start, endAnchor: between[2] };
}

/**
 * Reads the words of a window that stands alone: in brackets after a heading or after a time label.
 * Null where the words name no window, or one that the calendar cannot hold; nothing is guessed.
 */
export function readWindow(words: string, context: WindowContext): WindowReading | null {
  const text = words.replace(/[\s。；;]/g, '');
  if (text === '' || text.length > 60) return null;
  if (ONGOING.test(text)) return { ...NO_WINDOW, start: context.issuedOn, openEnded: true };
  const since = /^即日起[至到](.+)$/.exec(text)?.[1];
  if (since) {
    const dated = datedPoint(since, context);
    const end = dated && endDay(dated.year, dated.point);
    return context.issuedOn ? span(context.issuedOn, end) : openStart(end);
  }
  return (
    readWholeYear(text, context) ??
    readPartOfYear(text, context) ??
    readRange(text, context) ??
    readDeadline(text, context) ??
    readAnchored(text, context)
  );
}
