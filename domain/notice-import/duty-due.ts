import { YEAR_WORDS } from './notice-date';
import { isOn } from './window-wording';
import { readWindow, type WindowContext } from './window-words';

/** The day by which something is due, as its sentence words it. */
export interface DutyDue {
  isDated: boolean;
  /** The weekday written beside the day is another one: the day is not taken. */
  isWeekdayOff: boolean;
  due: string | null;
  /** Hour of that day, HH:MM. */
  clock: string | null;
}

const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const YEAR = `(?:(?:${YEAR_WORDS})年|今年|本年|当年|次年|明年|翌年)?`;
const DAY = `${YEAR}${NUMBER}月份?(?:${NUMBER}日|[底末]|[上中下]旬)`;
const OTHER_DAY = `${YEAR}年?年[底末]|\\d{4}年[底末]|今[天日]|明[天日]|(?:本|这|下)(?:周|星期)[一二三四五六日天]`;
const WEEKDAY = '(?:[（(](?:星期|周)([一二三四五六日天])[）)])?';
const TIME =
  '(?:([上下中]午|晚上?)?(\\d{1,2})(?:[点时](?:(\\d{1,2})分|整)?|[:：](\\d{2}))|[上下中]午|晚上?|下班)?';

/** The words of a deadline: a day, perhaps its weekday and hour, and 前. */
export const DEADLINE = new RegExp(`(${DAY}|${OTHER_DAY})${WEEKDAY}${TIME}(?:之前|以前|前)`);

/** A deadline that the sentence itself puts aside: 原定6月10日前. */
const PUT_ASIDE = /原(?:定|计划|要求)?(?:于|在)?$/;

/** HH:MM of what DEADLINE found; 下午5点 is 17:00, 上午12点 noon. */
function readClock([half = '', hour, minute, colon]: readonly (string | undefined)[]) {
  if (hour === undefined) return null;
  const isLater = /下午|晚/.test(half) && Number(hour) < 12;
  const hours = Number(hour) + (isLater ? 12 : 0);
  const minutes = Number(minute ?? colon ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

const HOUR = new RegExp(`${TIME}(?:之前|以前|前)`, 'g');

/** The hour before which something is due each time (每周一12:00前); null where there is none, or several. */
export function clockIn(words: string): string | null {
  const hours = [...words.matchAll(HOUR)].flatMap(([, ...time]) => readClock(time) ?? []);
  return hours.length === 1 && !/\d[点时]、/.test(words) ? (hours[0] ?? null) : null;
}

const OF_SEVERAL = `(?:${NUMBER}日|底)(?:之?前)?`;
/** 1月10日、1月20日、28日前: each day with its month. */
const DAYS = new RegExp(
  `(${YEAR}${NUMBER}月)(${OF_SEVERAL}(?:[、和及](?:${NUMBER}月)?${OF_SEVERAL})+)(?:(?<=前)|(?=${TIME}(?:之前|以前|前)))`,
);

function severalDays(text: string): string[] {
  const [, first = '', list] = DAYS.exec(text) ?? [];
  if (list === undefined) return [];
  const year = /^.*年/.exec(first)?.[0] ?? '';
  let month = first;
  return list.split(/[、和及]/).map((words) => {
    const said = words.replace(/之?前$/, '');
    const own = /^[^月]{1,3}月/.exec(said)?.[0];
    if (own) month = year + own;
    return own ? year + said : month + said;
  });
}

const UNDATED: DutyDue = { isDated: false, isWeekdayOff: false, due: null, clock: null };

/** The deadline nearest to the verb: what goes before it is the time of something else. */
function lastDeadline(words: string): RegExpMatchArray | null {
  const all = [...words.matchAll(new RegExp(DEADLINE, 'g'))];
  const held = all.filter(({ index }) => !PUT_ASIDE.test(words.slice(0, index)));
  return held[held.length - 1] ?? null;
}

function readOne(words: string, context: WindowContext): DutyDue {
  const [, deadline, weekday, ...time] = lastDeadline(words) ?? [];
  if (deadline === undefined) return UNDATED;
  const day = readWindow(`${deadline}前`, context)?.end ?? null;
  const isWeekdayOff = day !== null && weekday !== undefined && !isOn(day, weekday);
  return { isDated: true, isWeekdayOff, due: isWeekdayOff ? null : day, clock: readClock(time) };
}

/** The days by which it is due: usually one; several where one thing is asked for several times. */
export function readDues(words: string, context: WindowContext): DutyDue[] {
  // Every year anew: no one day is meant.
  if (words.includes('每年')) return [UNDATED];
  const days = severalDays(words);
  return days.length > 0
    ? days.map((day) => readOne(`${day}前`, context))
    : [readOne(words, context)];
}
