import { addDays } from '../shanghai-time';
import { type HolidayReading, readHoliday } from './holiday-words';
import { day, numeral } from './notice-date';
import {
  endDay,
  endOfMonth,
  type Point,
  readLeft,
  readPoint,
  readRight,
  startDay,
} from './window-points';
import { plainWindow, relativeDay } from './window-wording';

/** A window as a notice words it: closed days, an event instead of a day, or open. */
export interface WindowReading {
  start: string | null;
  end: string | null;
  startAnchor: string | null;
  endAnchor: string | null;
  openEnded: boolean;
  /** A holiday whose days only the calendar knows; then start and end are not read. */
  holiday: HolidayReading | null;
}

/** What a window may lean on: the year for days without one, the day on which the notice counts from. */
export interface WindowContext {
  year: number | null;
  issuedOn: string | null;
}

const JOINER = /至|到|[—–－~～-]+/;
const ONGOING = /^(?:长期|常年|持续|常态化)(?:推进|开展|坚持|实施|进行)?$/;
const WHOLE_YEAR = /^(?:(\d{4})年)?(?:全年|年内|本年度|年[底末](?:之前|以前|前))$/;
const HALF = /^(?:(\d{4})年)?(上|下)半年$/;
const QUARTER = /^(?:(\d{4})年)?第?([一二三四1-4])季度$/;
const YEARS = /^(\d{4})年?(?:至|到|[—–－~～-]+)(\d{4})年$/;
const EVENT_TAIL = /(?:召开|结束|启动|闭幕|开幕|举行|完成)$/;

/** No window at all. */
export const NO_WINDOW: WindowReading = {
  start: null,
  end: null,
  startAnchor: null,
  endAnchor: null,
  openEnded: false,
  holiday: null,
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

function openStart(end: string | null): WindowReading | null {
  return end === null ? null : { ...NO_WINDOW, end };
}

/** From the day of issue where it is known and not later than the end. */
function until(end: string | null, { issuedOn }: WindowContext): WindowReading | null {
  return issuedOn !== null && end !== null && end >= issuedOn
    ? span(issuedOn, end)
    : openStart(end);
}

function readSingle(text: string, context: WindowContext): WindowReading | null {
  if (/[底末]$/.test(text)) return null;
  const dated = datedPoint(text, context);
  return dated && span(startDay(dated.year, dated.point), endDay(dated.year, dated.point));
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
  const nextYear = /^(?:次年|翌年|明年)(.+)$/.exec(rightText)?.[1];
  const right = readRight(nextYear ?? rightText, leftText);
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
  const [, first, last] = YEARS.exec(text) ?? [];
  if (first && last) return span(day(Number(first), 1, 1), day(Number(last), 12, 31));
  const found = WHOLE_YEAR.exec(text);
  const year = found?.[1] ? Number(found[1]) : context.year;
  if (!found || year === null) return null;
  const end = day(year, 12, 31);
  return text.endsWith('全年') ? span(day(year, 1, 1), end) : until(end, context);
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

/** A deadline without a year, in January to March of a notice of November or December, is next year's. */
function rolls({ year, month }: Point, { issuedOn }: WindowContext): boolean {
  const isLate = issuedOn !== null && Number(issuedOn.slice(5, 7)) >= 11;
  return year === null && isLate && month !== null && month <= 3;
}

const DEADLINE =
  /^(?:于|在|截至|截止到?)?(.{2,15}?)(?:之前|以前|前)(?:全部|全面|基本)?(?:完成|截止|落实)?$/;

/** 6月20日前 holds the 20th; 6月前 ends with May (the cautious reading). */
function readDeadline(text: string, context: WindowContext): WindowReading | null {
  const words = DEADLINE.exec(text)?.[1] ?? '';
  const dated = datedPoint(words, context);
  if (!dated) return null;
  const { point } = dated;
  const year = dated.year + (rolls(point, context) ? 1 : 0);
  if (!point.wholeMonth) return until(endDay(year, point), context);
  const first = startDay(year, point);
  return until(first && addDays(first, -1), context);
}

const AFTER_EVENT = /^(?:自|从)?([^，。；]{2,30}?)(?:之日起|后|之后|以后)(?:[，,].*)?$/;
const UNTIL_EVENT = /^[至到]([^，。；至到]{2,30})$/;
const BEFORE_EVENT = /^([^，。；至到]{2,30}?)(?:前夕|之前|以前|前)$/;

/** 代表大会召开后, 至…召开, …召开前: the event as it is written, with no day of its own. */
function readAnchored(text: string, context: WindowContext): WindowReading | null {
  const after = AFTER_EVENT.exec(text)?.[1];
  if (after && EVENT_TAIL.test(after) && !JOINER.test(after)) {
    return { ...NO_WINDOW, startAnchor: after };
  }
  const event = (UNTIL_EVENT.exec(text) ?? BEFORE_EVENT.exec(text))?.[1];
  if (event && EVENT_TAIL.test(event)) {
    return { ...NO_WINDOW, start: context.issuedOn, endAnchor: event };
  }
  return readToEvent(text, context);
}

/** 5月至代表大会召开. */
function readToEvent(text: string, context: WindowContext): WindowReading | null {
  const [, first = '', event = ''] = /^([^至到]{2,14})[至到]([^，。；]{2,30})$/.exec(text) ?? [];
  const dated = EVENT_TAIL.test(event) ? datedPoint(first, context) : null;
  const start = dated && startDay(dated.year, dated.point);
  return start === null ? null : { ...NO_WINDOW, start, endAnchor: event };
}

/** 即日起至6月底, 自8月1日起, 即日起. */
function readSince(text: string, context: WindowContext): WindowReading | null {
  const said = /^(?:自|从)?即日起[至到]?(.*)$/.exec(text)?.[1];
  if (said === undefined) {
    const first = /^(?:自|从)(.{2,12})起(?:施行|实施|执行|开始)?$/.exec(text)?.[1];
    const dated = first === undefined ? null : datedPoint(first, context);
    const start = dated && startDay(dated.year, dated.point);
    return start === null ? null : { ...NO_WINDOW, start, openEnded: true };
  }
  if (said === '') return { ...NO_WINDOW, start: context.issuedOn, openEnded: true };
  const dated = datedPoint(said.replace(/(?:之前|以前|前)$/, ''), context);
  const end = dated && endDay(dated.year, dated.point);
  return context.issuedOn ? span(context.issuedOn, end) : openStart(end);
}

function readRelative(text: string, context: WindowContext): WindowReading | null {
  const found = relativeDay(text, context.issuedOn);
  return found && (found.isDeadline ? until(found.on, context) : span(found.on, found.on));
}

/**
 * Reads the words of a window that stands alone: in brackets after a heading or after a time label.
 * Null where the words name no window, or one that the calendar cannot hold; nothing is guessed.
 */
export function readWindow(words: string, context: WindowContext): WindowReading | null {
  const text = plainWindow(words, context.year);
  if (text === null || text === '' || text.length > 60) return null;
  if (ONGOING.test(text)) return { ...NO_WINDOW, start: context.issuedOn, openEnded: true };
  const holiday = readHoliday(text);
  if (holiday) return { ...NO_WINDOW, holiday };
  return (
    readSince(text, context) ??
    readWholeYear(text, context) ??
    readPartOfYear(text, context) ??
    readRange(text, context) ??
    readDeadline(text, context) ??
    readRelative(text, context) ??
    readAnchored(text, context)
  );
}
