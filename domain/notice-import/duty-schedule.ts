import { headingMark } from './heading-mark';
import { numeral } from './notice-date';

/** How often something comes back, where the notice says so. */
export const PERIODS = ['day', 'week', 'month', 'quarter', 'halfYear', 'year'] as const;
/** 每日 · 每周 · 每月 · 每季度 · 每半年 · 每年 */
export type Period = (typeof PERIODS)[number];

/** A due that comes back; `day` counts within week (Monday is 1) or month, null for every day and every year. */
export interface EachPeriod {
  kind: 'each';
  every: Period;
  day: number | null;
  /** The notice names no day: the last one of the period stands in for it. */
  isDayAssumed: boolean;
  /** 遇节假日顺延: the next working day instead; withinWeek where it may be early or late. */
  shift: 'nextWorkday' | 'withinWeek' | null;
}

/** A due that is no day: counted from receipt or an event, or coming back. */
export type DutySchedule =
  | { kind: 'after'; count: number; unit: 'days' | 'workdays'; of: string }
  | EachPeriod
  | { kind: 'nthWeekday'; nth: number; weekday: number };

/** What `of` says where the notice counts from its own receipt. */
export const RECEIPT = 'receipt';

const COUNT = '([\\d一二三四五六七八九十]{1,3})个?(工作日|日|天)';
const AFTER_RECEIPT = new RegExp(
  `(?:收到|接到|接)(?:本|此|该)?(?:通知|文件|方案|函|意见|决定|通报|电)?(?:之日|当日)?(?:起|后)的?${COUNT}(?:之|以)?内`,
);
const AFTER_EVENT = new RegExp(
  `(?:^|[请在于，、：])([^，。；：请在于每]{1,20}?)(?:结束|闭幕)?(?:之?后|之日起)的?${COUNT}(?:之|以)?内`,
);
const BEFORE_EVENT = new RegExp(
  `(?:^|[请在于，、：])([^，。；：请在于每\\d]{1,20}?)(?:召开|举行|开始)?前的?${COUNT}(?:之|以)?内?(?=[，将把]|$)`,
);
const COUNT_ALONE = new RegExp(`(?:^|[，；])${COUNT}(?:之|以)?内`);

function after(found: RegExpExecArray, of: string): DutySchedule | null {
  const [count = '', unit = ''] = found.slice(-2);
  const days = numeral(count);
  if (!(days > 0)) return null;
  return { kind: 'after', count: days, unit: unit === '工作日' ? 'workdays' : 'days', of };
}

const NUMBER = '(\\d{1,2}|[一二三四五六七八九十]{1,3})';
const WEEKDAYS = '一二三四五六日';
const ONE_WEEKDAY = /每(?:周|星期)([一二三四五六日天])(?![、和及至到或])/;
const NTH_WEEKDAY = /每个?月的?第([一二三四五])个?(?:星期|周)([一二三四五六日天])/;
const DAY_OF_MONTH = new RegExp(`每个?月的?${NUMBER}[日号](?![、和及至到或])`);
const END_OF_MONTH = /每个?月(?:月?[底末])/;
const DAY_OF_QUARTER = new RegExp(
  `每个?季度?(?:末月|末|的|最后一个月)的?${NUMBER}[日号](?![、和及])`,
);
const END_OF_QUARTER = /每个?季度?(?:末(?!月)|(?=[报上]|向|将|把|，))/;
const EVERY_DAY = /每[日天](?!常)/;
const HALF_YEAR = /每半年/;
const EVERY_YEAR = /每年/;

function shiftOf(words: string): EachPeriod['shift'] {
  if (/顺延/.test(words)) return 'nextWorkday';
  return /提前或(?:延迟|推迟|顺延)/.test(words) ? 'withinWeek' : null;
}

function weekdayNumber(said: string): number {
  return WEEKDAYS.indexOf(said.replace('天', '日')) + 1;
}

function readPeriod(words: string): Pick<EachPeriod, 'every' | 'day' | 'isDayAssumed'> | null {
  const [, weekday] = ONE_WEEKDAY.exec(words) ?? [];
  if (weekday) return { every: 'week', day: weekdayNumber(weekday), isDayAssumed: false };
  const [, dayOfMonth] = DAY_OF_MONTH.exec(words) ?? [];
  if (dayOfMonth) return { every: 'month', day: numeral(dayOfMonth), isDayAssumed: false };
  if (END_OF_MONTH.test(words)) return { every: 'month', day: 31, isDayAssumed: false };
  const [, dayOfQuarter] = DAY_OF_QUARTER.exec(words) ?? [];
  if (dayOfQuarter) return { every: 'quarter', day: numeral(dayOfQuarter), isDayAssumed: false };
  if (END_OF_QUARTER.test(words)) return { every: 'quarter', day: 31, isDayAssumed: true };
  if (HALF_YEAR.test(words)) return { every: 'halfYear', day: 31, isDayAssumed: true };
  // No period holds a month: the day of a yearly report is for somebody to say.
  if (EVERY_YEAR.test(words)) return { every: 'year', day: null, isDayAssumed: true };
  return EVERY_DAY.test(words) ? { every: 'day', day: null, isDayAssumed: false } : null;
}

function readEach(words: string): DutySchedule | null {
  const [, nth, of] = NTH_WEEKDAY.exec(words) ?? [];
  if (nth && of) return { kind: 'nthWeekday', nth: numeral(nth), weekday: weekdayNumber(of) };
  const period = readPeriod(words);
  if (!period || (period.day !== null && !(period.day >= 1 && period.day <= 31))) return null;
  return { kind: 'each', ...period, shift: shiftOf(words) };
}

/** Where the last rule of the sentence counts from, for a clause that only says within how many days. */
function countedOn(words: string, before: DutySchedule | null): DutySchedule | null {
  const found = before?.kind === 'after' ? COUNT_ALONE.exec(words) : null;
  return found && before?.kind === 'after' ? after(found, before.of) : null;
}

/**
 * The schedule in the words before a reporting verb, or null.
 * @param last the schedule of the clause before, on which a bare 60日内 leans
 */
export function readSchedule(
  sentence: string,
  last: DutySchedule | null = null,
): DutySchedule | null {
  const words = sentence.slice(headingMark(sentence)?.length ?? 0);
  const receipt = AFTER_RECEIPT.exec(words);
  if (receipt) return after(receipt, RECEIPT);
  const each = readEach(words);
  if (each) return each;
  const event = AFTER_EVENT.exec(words);
  if (event) return after(event, event[1] ?? '');
  const ahead = BEFORE_EVENT.exec(words);
  const counted = ahead && after(ahead, ahead[1] ?? '');
  if (counted?.kind === 'after') return { ...counted, count: -counted.count };
  return countedOn(words, last);
}
