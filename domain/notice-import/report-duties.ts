import { type DutySchedule, readSchedule } from './duty-schedule';
import { headingMark } from './heading-mark';
import { type Passage, cut } from './passage';
import { peers } from './unit-names';
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

const REPORTING =
  /^(.{0,120}?)(?:报送|上报|报备|反馈|汇报|书面报|报)(?:至|到|给)?((?:[\u4e00-\u9fa5（）()]{0,14})(?:工会|[省市县区州](?:[\u4e00-\u9fa5]{0,8})?[局厅委办部]|办公室|办公厅|政府)(?:[\u4e00-\u9fa5]{0,10}[部处科室])?)(?:[（(，；]|备案|汇总|$)/;
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

const THING = /[将把]([^，；]{2,60}?)(?:及时|尽快)?$/;

function readSentence(passage: Passage, context: WindowContext): ReportDuty[] {
  const [, before = '', to] = REPORTING.exec(passage.text) ?? [];
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
