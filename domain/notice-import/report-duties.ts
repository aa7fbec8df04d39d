import { type DutySchedule, readSchedule } from './duty-schedule';
import { headingMark } from './heading-mark';
import { type Passage, cut } from './passage';
import { endsAsBody, peers } from './unit-names';
import { weekdayOf } from '../shanghai-time';
import { readWindow, type WindowContext } from './window-words';

/** A report owed to a superior; `due` only where the notice names a day. */
export interface ReportDuty {
  by: string[];
  to: string;
  /** What is to be handed in, in the words of the notice; empty where it names nothing. */
  what: string;
  due: string | null;
  /** Hour of that day, HH:MM, where the notice names one. */
  clock: string | null;
  /** A due that is no day of its own. */
  rule: DutySchedule | null;
  urgency: 'prompt' | null;
  /** The weekday written beside the day is another one: the day is not taken. */
  isWeekdayOff: boolean;
  passage: Passage;
}

// 报 is half of many nouns: 通报, 简报, 申报, 报道, 报告, 报名 ….
const VERB =
  /报送|上报|报备|反馈|汇报|送交|提交|书面报(?!告)|(?<![通简申海公预举年季月旬周快专情填汇上画日])报(?![送备道告名刊纸表销酬社考到请价警])(?:至|到|给)?|报(?=[至到])[至到]/g;
const RECEIVER =
  /^(?:至|到|给)?([\u4e00-\u9fa5（）]{2,28}?)(?=$|[，；（]|备案|汇总|审核|审批|审定|统一)/;
/** Characters of a sentence before its reporting verb. */
const MOST_BEFORE = 200;
const LONGEST_RECEIVER = 32;
const SUBJECT = /^(?:请)?((?:各|全)[\u4e00-\u9fa5（）()、]{1,60}?)(?=及时|于|在|每|要|将|应|务必)/;
const DEADLINE =
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

/** The day by which it is due, if one is named and the weekday beside it is its own. */
function readDue(before: string, context: WindowContext) {
  const [, deadline, weekday, ...time] = DEADLINE.exec(before) ?? [];
  const nothing = { isDated: false, isWeekdayOff: false, due: null, clock: null };
  if (deadline === undefined) return nothing;
  const day = readWindow(`${deadline}前`, context)?.end ?? null;
  const isWeekdayOff = day !== null && weekday !== undefined && !isOn(day, weekday);
  return { isDated: true, isWeekdayOff, due: isWeekdayOff ? null : day, clock: readClock(time) };
}

/** Who hands in, as the sentence begins. */
function subjectOf(before: string): string[] {
  const subject = SUBJECT.exec(before.slice(headingMark(before)?.length ?? 0))?.[1];
  return subject ? peers(subject) : [];
}

const THING = /[将把]([^，；]{2,60}?)(?:以[^，；以]{2,10}(?:方式|形式))?(?:及时|尽快|一并)?$/;

/** The superior to whom something is handed in, and the words before it; null where nobody is named. */
function readReceiver(text: string): { before: string; to: string } | null {
  for (const { 0: verb, index } of text.matchAll(VERB)) {
    if (index > MOST_BEFORE) return null;
    const at = index + verb.length;
    const to = RECEIVER.exec(text.slice(at, at + LONGEST_RECEIVER))?.[1];
    if (to !== undefined && endsAsBody(to)) return { before: text.slice(0, index), to };
  }
  return null;
}

function readSentence(passage: Passage, context: WindowContext): ReportDuty[] {
  const { before, to } = readReceiver(passage.text) ?? { before: '', to: null };
  const { isDated, isWeekdayOff, due, clock } = readDue(before, context);
  const rule = isDated ? null : readSchedule(before);
  const asks = isDated || rule !== null || /[将把]/.test(before);
  if (!to || !asks || /向[^，。]{1,12}$/.test(before)) return [];
  const what = THING.exec(before.replace(DEADLINE, ''))?.[1] ?? '';
  const urgency = !isDated && !rule && /及时|尽快/.test(before) ? 'prompt' : null;
  return [{ by: subjectOf(before), to, what, due, clock, rule, urgency, isWeekdayOff, passage }];
}

/** Sentences that ask for something to be handed up; reports sideways and publicity are none. */
export function readReportDuties(all: readonly Passage[], context: WindowContext): ReportDuty[] {
  return all.flatMap((paragraph) => {
    let from = 0;
    return paragraph.text.split('。').flatMap((sentence) => {
      const passage = cut(paragraph, from, from + sentence.length);
      from += sentence.length + 1;
      return readSentence(passage, context);
    });
  });
}
