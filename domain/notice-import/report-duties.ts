import { DEADLINE, readDues } from './duty-due';
import { type DutySchedule, readSchedule } from './duty-schedule';
import { headingMark } from './heading-mark';
import { type Passage, cut } from './passage';
import { endsAsBody, peers } from './unit-names';
import type { WindowContext } from './window-words';

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
/** Who hands in, as the sentence begins. */
function subjectOf(before: string): string[] {
  const subject = SUBJECT.exec(before.slice(headingMark(before)?.length ?? 0))?.[1];
  return subject ? peers(subject.replace(/请$/, '')) : [];
}

const THING =
  /[将把]([^，；]{2,60}?)(?:加盖公章|盖章|签字|汇总|审核|审定)?(?:以后|之后|后)?(?:以[^，；以]{2,10}(?:方式|形式))?(?:及时|尽快|一并|分别)?$/;
/** Where another thing with a time of its own is asked for in the same sentence. */
const NEXT_THING = /(?<!日)[、，](?=(?:每|\d{1,2}月\d{1,2}日)[^、，；]{0,16}[将把])/;

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

interface Said {
  to: string;
  by: string[];
  passage: Passage;
}

function readThing(words: string, said: Said, context: WindowContext): ReportDuty[] {
  return readDues(words, context).flatMap(({ isDated, ...due }) => {
    const rule = isDated ? null : readSchedule(words);
    if (!isDated && rule === null && !/[将把]/.test(words)) return [];
    const what = THING.exec(words.replace(DEADLINE, ''))?.[1] ?? '';
    const urgency = !isDated && !rule && /及时|尽快/.test(words) ? 'prompt' : null;
    return [{ ...said, ...due, what, rule, urgency }];
  });
}

function readClause(passage: Passage, by: string[], context: WindowContext): ReportDuty[] {
  const { before, to } = readReceiver(passage.text) ?? { before: '', to: null };
  if (!to || /向[^，。]{1,12}$/.test(before)) return [];
  const own = subjectOf(before);
  const said = { to, by: own.length > 0 ? own : by, passage };
  const things = before.split(NEXT_THING);
  const named = things.length > 1 ? things.filter((words) => /[将把]/.test(words)) : things;
  return named.flatMap((words) => readThing(words, said, context));
}

/** The clauses of a sentence, one after the other; who hands in is said once. */
function readSentence(sentence: Passage, context: WindowContext): ReportDuty[] {
  let from = 0;
  let by: string[] = [];
  return sentence.text.split('；').flatMap((clause) => {
    const passage = cut(sentence, from, from + clause.length);
    from += clause.length + 1;
    const found = readClause(passage, by, context);
    by = found[0]?.by ?? by;
    return found;
  });
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
