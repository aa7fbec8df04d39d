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
  urgency: 'prompt' | null;
  /** The weekday written beside the day is another one: the day is not taken. */
  isWeekdayOff: boolean;
  passage: Passage;
}

const REPORTING =
  /^(.{0,120}?)(?:报送|上报|报备|反馈|汇报|书面报|报)(?:至|到|给)?((?:[\u4e00-\u9fa5（）()]{0,14})(?:工会|[省市县区州](?:[\u4e00-\u9fa5]{0,8})?[局厅委办部]|办公室|办公厅|政府)(?:[\u4e00-\u9fa5]{0,10}[部处科室])?)(?:[（(，；]|备案|汇总|$)/;
const SUBJECT = /^(?:请)?((?:各|全)[\u4e00-\u9fa5（）()、]{1,60}?)(?=及时|于|在|每|要|将|应|务必)/;
const DEADLINE =
  /((?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底))(?:[（(](?:星期|周)([一二三四五六日天])[）)])?(?:[上下中]午|晚)?(?:\d{1,2}(?:[点时]|[:：]\d{2})(?:整|\d{1,2}分)?|下班)?(?:之前|以前|前)/;

function isOn(day: string, weekday: string): boolean {
  return '日一二三四五六'.indexOf(weekday.replace('天', '日')) === weekdayOf(day);
}

/** The day by which it is due, if one is named and the weekday beside it is its own. */
function readDue(before: string, context: WindowContext) {
  const [, deadline, weekday] = DEADLINE.exec(before) ?? [];
  if (deadline === undefined) return { isDated: false, isWeekdayOff: false, due: null };
  const day = readWindow(`${deadline}前`, context)?.end ?? null;
  const isWeekdayOff = day !== null && weekday !== undefined && !isOn(day, weekday);
  return { isDated: true, isWeekdayOff, due: isWeekdayOff ? null : day };
}

function readSentence(passage: Passage, context: WindowContext): ReportDuty[] {
  const [, before = '', to] = REPORTING.exec(passage.text) ?? [];
  const { isDated, isWeekdayOff, due } = readDue(before, context);
  const asks = isDated || /[将把]/.test(before);
  if (!to || !asks || /向[^，。]{1,12}$/.test(before)) return [];
  const subject = SUBJECT.exec(before.slice(headingMark(before)?.length ?? 0))?.[1];
  const what =
    /[将把]([^，；]{2,60}?)(?:及时|尽快)?$/.exec(before.replace(DEADLINE, ''))?.[1] ?? '';
  const urgency = !isDated && /及时|尽快/.test(before) ? 'prompt' : null;
  return [{ by: subject ? peers(subject) : [], to, what, due, urgency, isWeekdayOff, passage }];
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
