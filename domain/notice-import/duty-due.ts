import { weekdayOf } from '../shanghai-time';
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

/** The words of a deadline: a day, perhaps its weekday and hour, and 前. */
export const DEADLINE =
  /((?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底))(?:[（(](?:星期|周)([一二三四五六日天])[）)])?(?:([上下中]午|晚上?)?(\d{1,2})(?:[点时](?:(\d{1,2})分|整)?|[:：](\d{2}))|[上下中]午|晚上?|下班)?(?:之前|以前|前)/;

function isOn(day: string, weekday: string): boolean {
  return '日一二三四五六'.indexOf(weekday.replace('天', '日')) === weekdayOf(day);
}

/** HH:MM of what DEADLINE found; 下午5点 is 17:00, 上午12点 noon. */
function readClock([half = '', hour, minute, colon]: readonly (string | undefined)[]) {
  if (hour === undefined) return null;
  const isLater = /下午|晚/.test(half) && Number(hour) < 12;
  const hours = Number(hour) + (isLater ? 12 : 0);
  const minutes = Number(minute ?? colon ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** 1月10日、1月20日、28日前: each day with its month. */
const DAYS =
  /((?:\d{4}年)?\d{1,2}月)(\d{1,2}日(?:[、和](?:\d{1,2}月)?\d{1,2}日)+)(?=(?:之前|以前|前))/;

function severalDays(words: string): string[] {
  const [, first = '', list] = DAYS.exec(words) ?? [];
  if (list === undefined) return [];
  let month = first;
  return list.split(/[、和]/).map((said) => {
    const own = /^\d{1,2}月/.exec(said)?.[0];
    if (own) month = own;
    return own ? said : month + said;
  });
}

const UNDATED: DutyDue = { isDated: false, isWeekdayOff: false, due: null, clock: null };

function readOne(words: string, context: WindowContext): DutyDue {
  const [, deadline, weekday, ...time] = DEADLINE.exec(words) ?? [];
  if (deadline === undefined) return UNDATED;
  const day = readWindow(`${deadline}前`, context)?.end ?? null;
  const isWeekdayOff = day !== null && weekday !== undefined && !isOn(day, weekday);
  return { isDated: true, isWeekdayOff, due: isWeekdayOff ? null : day, clock: readClock(time) };
}

/** The days by which it is due: usually one; several where one thing is asked for several times. */
export function readDues(words: string, context: WindowContext): DutyDue[] {
  const days = severalDays(words);
  return days.length > 0
    ? days.map((day) => readOne(`${day}前`, context))
    : [readOne(words, context)];
}
