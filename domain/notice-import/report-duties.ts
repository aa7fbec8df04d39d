import { clockIn, DEADLINE, readDues } from './duty-due';
import { type DutySchedule, readSchedule } from './duty-schedule';
import { headingMark } from './heading-mark';
import { type Passage, cut } from './passage';
import { findHandingUp } from './report-receiver';
import { divide, endsAsBody, peers } from './unit-names';
import type { WindowContext } from './window-words';

/** A report owed to a superior; `due` only where the notice names a day. */
export interface ReportDuty {
  by: string[];
  /** Empty where the notice names nobody: then it goes to whoever issues. */
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

const SUBJECT =
  /(?:^|[，：])(?:请|由)?((?:各|全)[\u4e00-\u9fa5（）()、]{1,60}?)(?=及时|分别|收到|接到|制定|开展|做好|成立|建立|完成|报送|上报|提交|于|在|每|要|将|应|务必|需|须|自|从|对照|认真|按|结合|严格|切实|统一|汇总|组织|根据|，|\d)/g;

/** 县统计局于11月5日前将…: bodies by their names. */
const NAMED_SUBJECT =
  /(?:^|[，。：；])(?:请|由)?([\u4e00-\u9fa5（）、]{3,60}?)(?=于\d|应(?!急)|要|须|需|负责|每[日周月季])/g;

/** Characters before a verb among which its subject is looked for. */
const FAR = 400;

/** The end of a long sentence, from the beginning of a clause. */
function lastClauses(words: string): string {
  if (words.length <= FAR) return words;
  const from = words.indexOf('，', words.length - FAR);
  return words.slice(from < 0 ? words.length - FAR : from);
}

/** Who hands in, as the words nearest to the verb say. */
function subjectOf(before: string): string[] {
  const words = lastClauses(before.slice(headingMark(before)?.length ?? 0));
  const classes = [...words.matchAll(SUBJECT)];
  const named = [...words.matchAll(NAMED_SUBJECT)].filter(([, said = '']) =>
    peers(said).every(endsAsBody),
  );
  const [nearest] = [...classes, ...named].sort((a, b) => b.index - a.index);
  return nearest ? peers((nearest[1] ?? '').replace(/请$/, '')) : [];
}

const THING =
  /[将把]([^，；]{2,60}?)(?:加盖公章|盖章|签字|汇总|审核|审定)?(?:以后|之后|后)?(?:以[^，；以]{2,10}(?:方式|形式|文件))?(?:及时|尽快|一并|分别|统一)?$/;
/** 自查报告于2月22日前报…: the thing stands before its time. */
const THING_FIRST =
  /(?:^|，)([^，将把]{0,16}(?:报告|总结|方案|材料|[表单]|情况|台账|信息|计划|作品|回执))(?:请|务必|应)?(?:于|在)?$/;
/** Where another thing with a time of its own is asked for in the same sentence. */
const NEXT_THING = /(?<![日底])[、，](?=(?:每|\d{1,2}月\d{1,2}日)[^、，；]{0,16}[将把])/;
/** What stands in brackets behind a thing and does not name it. */
const NOTES =
  /（[^（）]*(?:附件|联系|电话|邮箱|一式)[^（）]*）|一式[\d一二三四五六七八九十]{1,2}份/g;

function thingIn(words: string): string {
  const plain = words.replace(DEADLINE, '');
  const named = THING.exec(plain)?.[1] ?? THING_FIRST.exec(plain)?.[1] ?? '';
  return named.replace(NOTES, '').replace(/^(?:写出|形成|撰写|一次)(?=.{2})/, '');
}

/** What a sentence has said so far, on which its next words lean. */
interface Said {
  to: string;
  /** What stands behind the verb; empty where the thing stands before it. */
  what: string;
  by: string[];
  passage: Passage;
  rule: DutySchedule | null;
  /** What was asked for before: 甲于3月1日前将年报报送…，乙于2月1日前报送. */
  thing: string;
}

/** The clause nearest to the verb that says a time; what stands before it is the time of something else. */
function timedWords(words: string, said: Said): string {
  const clauses = words.split('，');
  const at = clauses.findLastIndex((one) => DEADLINE.test(one) || readSchedule(one, said.rule));
  return at < 0 ? words : clauses.slice(at).join('，');
}

/** 分别于5月28日前、7月3日前将方案、总结报…: each thing has its own day. */
function thingsOf(thing: string, words: string, count: number): string[] {
  const own = count > 1 && /分别/.test(words) ? divide(thing, /[、和及]/) : [];
  return own.length === count ? own : Array.from({ length: count }, () => thing);
}

/** Comes back at a time that no rule can hold: 每季度终了后10个工作日内, 季后15日前. */
const RETURNS = /每[年月季]|每半年|(?<![\d一二三四五六七八九十])[季月年](?:度终了|后)/;

function readThing(words: string, said: Said, context: WindowContext): ReportDuty[] {
  const { to, passage, by, what } = said;
  const timed = timedWords(words, said);
  const dues = readDues(timed, context);
  const things = thingsOf(what || thingIn(words), words, dues.length);
  return dues.flatMap(({ isDated, ...due }, i) => {
    const rule = isDated ? null : readSchedule(timed, said.rule);
    const isAsked =
      isDated || rule !== null || /[将把]/.test(words) || (what !== '' && RETURNS.test(timed));
    const isPrompt = /及时|尽快/.test(words);
    if (!isAsked && (what === '' || !isPrompt)) return [];
    const urgency = !isDated && !rule && isPrompt ? 'prompt' : null;
    const clock = rule ? clockIn(words) : due.clock;
    return [{ to, by, passage, ...due, clock, what: things[i] ?? '', rule, urgency }];
  });
}

/** 每月25日前报送小结; or 清查报告7月8日前报送: to whom, another part of the sentence says. */
const BARE =
  /^(.*?)(?:报送|上报|提交)(?![的至到给])((?!至|到|给|时间|要求|材料要求)[\u4e00-\u9fa5《》“”（）、]{0,40})$/;

/** 活动结束后及时: no day, but no doubt either. */
const AFTERWARDS = '[^，、。]{2,12}(?:结束|完成)(?:之|以)?后(?:及时|尽快|立即)';
const ENDS_AFTERWARDS = new RegExp(`${AFTERWARDS}$`);

/** 7月15日前报送…: whoever is addressed; a step of somebody else (提交申请) is worded otherwise. */
const ELIDED = new RegExp(
  `^(?:请|应)?(?:今后|以后)?(?:于|在)?(?:${DEADLINE.source}|每(?:年|半年|季度|月)[^，、]{0,16}|${AFTERWARDS})(?:分别|各)?(?:报送|上报)`,
);

function unmarked(part: string): string {
  return part.slice(headingMark(part)?.length ?? 0);
}

/** 各县区 stands for its body. */
const AREAS = /^各[省市县区州旗盟乡镇街道（）、]{1,8}$/;

function areBodies(names: readonly string[]): boolean {
  return names.length > 0 && names.every((name) => endsAsBody(name) || AREAS.test(name));
}

/** 甲将年报报送…，乙于2月1日前报送: the thing that was named before. */
function thingAgain(part: string, said: Said): string {
  return part.endsWith('报送') && areBodies(subjectOf(part)) ? said.thing : '';
}

function bareThing(part: string, said: Said, context: WindowContext): ReportDuty[] {
  const [, before, behind = ''] = BARE.exec(part.replace(NOTES, '')) ?? [];
  if (before === undefined || /向/.test(before)) return [];
  const hasTime =
    DEADLINE.test(before) ||
    RETURNS.test(before) ||
    ENDS_AFTERWARDS.test(before) ||
    readSchedule(before, said.rule) !== null;
  const what = behind.replace(/^一次(?=.{2})/, '') || thingIn(before) || thingAgain(part, said);
  // Without a receiver only what bodies are asked for by name, or a sentence that begins with its time.
  if (said.to === '' && !areBodies(said.by) && !ELIDED.test(unmarked(part))) return [];
  return hasTime && what !== '' ? readThing(before, { ...said, what }, context) : [];
}

function withSubject(said: Said, words: string): Said {
  const by = subjectOf(words);
  return by.length > 0 ? { ...said, by } : said;
}

/** Things for which the same words name no receiver of their own, and what else they say. */
function readParts(words: string, said: Said, context: WindowContext) {
  const duties: ReportDuty[] = [];
  const rest: string[] = [];
  for (const part of divide(words, /，/)) {
    const found = bareThing(
      part,
      withSubject(said, words.slice(0, words.indexOf(part) + part.length)),
      context,
    );
    duties.push(...found);
    if (found.length === 0) rest.push(part);
  }
  return { duties, rest: rest.join('，') };
}

function readClause(passage: Passage, carried: Said, context: WindowContext): ReportDuty[] {
  const { text } = passage;
  const duties: ReportDuty[] = [];
  let said: Said = { ...carried, passage };
  let from = 0;
  for (let one = findHandingUp(text, 0); one; one = findHandingUp(text, from)) {
    const before = text.slice(from, one.verbAt);
    said = withSubject({ ...said, to: one.to, what: one.what }, before);
    const { duties: bare, rest } = readParts(before, said, context);
    const things = rest.split(NEXT_THING);
    const named = things.length > 1 ? things.filter((words) => /[将把]/.test(words)) : things;
    const found = named.flatMap((words) => readThing(words, said, context));
    duties.push(...bare, ...found);
    const last = duties[duties.length - 1];
    said = { ...said, rule: last?.rule ?? said.rule, thing: last?.what ?? said.thing };
    from = one.end;
  }
  duties.push(...readParts(text.slice(from), said, context).duties);
  return duties.length > 0 ? duties : readMailed(passage, said, context);
}

/** 8月31日前将电子版发至指定邮箱: it is handed in, the address stands for the receiver. */
const MAILED =
  /^(.*[将把][^，；]{2,40}?)(?:统一|一并)?(?:发送?|传送?|报送?|提交)(?:至|到)(?:[\u4e00-\u9fa5]{0,8})(?:邮箱|信箱)/;

function readMailed(passage: Passage, said: Said, context: WindowContext): ReportDuty[] {
  const words = passage.text.length > FAR ? undefined : MAILED.exec(passage.text)?.[1];
  if (words === undefined || !DEADLINE.test(words)) return [];
  // Who is named before another clause may be asked for something else.
  const clauses = words.split('，');
  const own = clauses.slice(clauses.findLastIndex((clause) => DEADLINE.test(clause))).join('，');
  return readThing(words, withSubject({ ...said, what: '' }, own), context);
}

/** The clauses of a sentence, one after the other; who hands in, and to whom, is said once. */
function readSentence(sentence: Passage, context: WindowContext): ReportDuty[] {
  let from = 0;
  let said: Said = { to: '', what: '', by: [], passage: sentence, rule: null, thing: '' };
  return sentence.text.split('；').flatMap((clause) => {
    const passage = cut(sentence, from, from + clause.length);
    from += clause.length + 1;
    const found = readClause(passage, said, context);
    const last = found[found.length - 1];
    if (last) said = { ...said, to: last.to, by: last.by, rule: last.rule };
    // What an earlier clause says of it stands in the sentence.
    const isWhole = ({ to }: ReportDuty): boolean => passage.text.includes(to);
    return found.map((duty) => (isWhole(duty) ? duty : { ...duty, passage: sentence }));
  });
}

/** 以上材料均报送市局规划处: who receives what was asked for without a receiver. */
const ALL_TO = /(?:以上|上述)[^，。；]{0,12}?(?:均|一并|统一)?(?=报送|上报|报)/;

function withReceiver(duties: readonly ReportDuty[], all: readonly Passage[]): ReportDuty[] {
  const sentences = all.flatMap(({ text }) => text.split('。'));
  const said = sentences.find((text) => ALL_TO.test(text)) ?? '';
  const to = findHandingUp(said, Math.max(0, said.search(ALL_TO)))?.to;
  return duties.map((duty) => (duty.to === '' && to ? { ...duty, to } : duty));
}

/** Sentences that ask for something to be handed up; reports sideways and publicity are none. */
export function readReportDuties(all: readonly Passage[], context: WindowContext): ReportDuty[] {
  const found = all.flatMap((paragraph) => {
    let from = 0;
    return paragraph.text.split('。').flatMap((sentence) => {
      const passage = cut(paragraph, from, from + sentence.length);
      from += sentence.length + 1;
      return readSentence(passage, context);
    });
  });
  return withReceiver(found, all);
}
