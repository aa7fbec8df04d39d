import { addDays, weekdayOf } from '../shanghai-time';
import { wholeDate, WHOLE_DATE } from './notice-date';

const WEEKDAYS = '日一二三四五六';
const DATED_WEEKDAY =
  /((?:\d{4}年)?\d{1,2}月\d{1,2}日)[（(]?(?:星期|周)([一二三四五六日天])[）)]?/g;
const LASTS = /[，,；](?:共|为期|会期|赛期|历时|计|时间)[^，；]{1,12}$/;
const ARRIVAL = /[（(][^（）()]{0,16}报到[^（）()]{0,8}[）)]$/;
const CLOCK = '(?:\\d{1,2}(?:[:：]\\d{2}|[点时](?:\\d{1,2}分|[整半])?))';
const HOURS = new RegExp(
  `(?<=日)(?:[上下中]午|晚上?|下班)?(?:${CLOCK}(?:[-—–~～至]+${CLOCK})?)?(?=(?:之前|以前|前)?$)`,
);

/** Whether a day falls on the weekday that is written beside it. */
export function isOn(on: string, weekday: string): boolean {
  return WEEKDAYS.indexOf(weekday.replace('天', '日')) === weekdayOf(on);
}

/** Whether the words name a day with a weekday that is another one. */
function isWeekdayOff(text: string, year: number | null): boolean {
  return [...text.matchAll(DATED_WEEKDAY)].some(([, words = '', weekday = '']) => {
    const full = words.includes('年') ? words : `${year}年${words}`;
    const [, ...parts] = new RegExp(`^${WHOLE_DATE}$`).exec(full) ?? [];
    const [of = '', month = '', date = ''] = parts;
    const on = wholeDate(of, month, date);
    return on !== null && !isOn(on, weekday);
  });
}

/**
 * The words of a window without what tells no day: spaces, hours, weekdays that agree, how long it
 * lasts. 今年 and 次年 become years. Null where a weekday disagrees with its day.
 */
export function plainWindow(words: string, year: number | null): string | null {
  const text = words.replace(/[\s。；;]/g, '');
  if (isWeekdayOff(text, year)) return null;
  return text
    .replace(DATED_WEEKDAY, '$1')
    .replace(LASTS, '')
    .replace(ARRIVAL, '')
    .replace(HOURS, '')
    .replace(
      /^(?:今年|本年|当年)(?=\d|[一二三四五六七八九十]|[上下]半年|年?底)/,
      year ? `${year}年` : '',
    )
    .replace(/^(?:明年|次年|翌年)(?=\d|[一二三四五六七八九十]|[上下]半年|年?底)/, (own) =>
      year ? `${year + 1}年` : own,
    )
    .replace(/^(\d{4}年)底/, '$1年底');
}

const RELATIVE =
  /^(今[天日]|明[天日]|后天|(?:本|这|下)(?:周|星期)[一二三四五六日天])(?:[上下中]午|晚上?|下班)?(?:\d{1,2}(?:[:：]\d{2}|[点时]))?(之前|以前|前)?$/;

/** 本周五, 下周二, 明天 counted from the day of issue; null for anything else or an unknown day. */
export function relativeDay(
  text: string,
  issuedOn: string | null,
): { on: string; isDeadline: boolean } | null {
  const [, said = '', before] = RELATIVE.exec(text) ?? [];
  if (said === '' || issuedOn === null) return null;
  const weekday = WEEKDAYS.indexOf(said.slice(-1).replace('天', '日'));
  const isWeek = /周|星期/.test(said);
  // Weeks begin on Monday.
  const offset = ((weekday + 6) % 7) - ((weekdayOf(issuedOn) + 6) % 7);
  const days = isWeek
    ? offset + (said.startsWith('下') ? 7 : 0)
    : (['今', '明', '后'] as const).findIndex((one) => said.startsWith(one));
  return days < 0 ? null : { on: addDays(issuedOn, days), isDeadline: before !== undefined };
}
