import { atLabels, labelOf } from './labels';
import type { Point } from './outline';
import { YEAR_WORDS } from './notice-date';
import { type Passage, type Span, cut, spanOf } from './passage';
import { type QuotaReading, readQuotas } from './quotas';
import { divide, endsAsBody, peers } from './unit-names';
import { type WindowContext, type WindowReading, readWindow } from './window-words';

/** A work point of a notice, or a lecture slot of its attachment. */
export interface ItemReading {
  title: string;
  /** What stands under the heading, labelled lines left out; one paragraph a line. */
  text: string;
  kind: 'task' | 'planDuty' | 'lectureSlot';
  window: WindowReading | null;
  /** Words in the place of a window that could not be read. */
  unreadWindow: string | null;
  leads: string[];
  cooperating: string[];
  externalPartners: string[];
  speaker: string | null;
  place: string | null;
  quotas: QuotaReading[];
  spans: Record<string, Span>;
}

const BRACKETED = /^[（(]([^（）()]{2,40})[）)]/;
const TRAILING = /[（(]([^（）()]{2,40})[）)]$/;
/** 不少于5个工作日 says how long, not when. */
const DURATION = /^(?:不少于|不超过|至少|为期|共)?\d{1,3}(?:个?工作日|天|个月|年)$/;
const DATED = /\d|[月季旬]|全年|半年|长期|年底|期间|[会议开幕束动]后$|节前$/;
// A bracket at the end of a heading that speaks of time is no part of it, even if it cannot be read.
const OF_TIME = /[年月日旬季]|期间|[前后]$/;
const JOINTLY =
  /(?:联合|与)([^，。；与]{2,40}?)(?:等(?:单位|部门))?(?:联合)?(?=开展|举办|组织|主办|全省|全市)/g;

function partners(text: string): string[] {
  return [...text.matchAll(JOINTLY)].flatMap(([whole, names = '']) => {
    if (!whole.startsWith('联合') && !whole.endsWith('联合')) return [];
    const named = divide(names, /[、和]/);
    const areNamed = named.every(
      (name) => endsAsBody(name) && !/^各|^有关|工会|(?:部门|单位)$/.test(name),
    );
    return areNamed ? named : [];
  });
}

function units(text: string): string[] {
  const list = text.replace(/[。；;]$/, '').replace(/(?:等)?按职责分工负责$/, '');
  return divide(list, /[，,]/).flatMap(peers);
}

const MARKED_LEAD = /[（(]牵头(?:单位|部门)?[）)]$/;

/** Where one of several is marked as leading (甲（牵头），乙), the others cooperate. */
function addLeads(item: ItemReading, names: readonly string[]): void {
  const leads = names.filter((name) => MARKED_LEAD.test(name));
  const others = leads.length > 0 ? names.filter((name) => !MARKED_LEAD.test(name)) : [];
  const own = leads.length > 0 ? leads.map((name) => name.replace(MARKED_LEAD, '')) : names;
  item.leads.push(...own);
  item.cooperating.push(...others);
}

/** 完成时限：10月底 is a deadline, 活动时间：10月8日 the day itself. */
function readTimed(label: string, words: string, context: WindowContext): WindowReading | null {
  const isLimit = /完成|时限|期限|办结|整改/.test(label) && /[日底末]。?$/.test(words);
  const isOneDay = isLimit && !/[至到—–－~～-]/.test(words);
  return readWindow(isOneDay ? `${words.replace(/。$/, '')}前` : words, context);
}

function keepTime(item: ItemReading, value: Passage, window: WindowReading | null): void {
  // （6月22日—28日） says more than 完成时限：6月28日前.
  const isKnown = window !== null && item.window?.end === window.end && item.window.start;
  item.unreadWindow = window ? null : value.text;
  if (isKnown) return;
  const span = spanOf(value);
  item.window = window;
  if (span) item.spans.time = span;
}

function readLabels(item: ItemReading, body: readonly Passage[], context: WindowContext): void {
  const hasLead = body.some(({ text }) => labelOf(text)?.label === 'lead');
  for (const line of body) {
    const label = labelOf(line.text);
    if (!label) continue;
    const value = cut(line, label.length);
    const span = spanOf(value);
    if (!span) continue;
    const kind = label.label === 'responsible' ? (hasLead ? 'cooperating' : 'lead') : label.label;
    if (kind !== 'time') item.spans[kind] = span;
    if (kind === 'lead') {
      addLeads(item, units(value.text));
      if (item.cooperating.length > 0) keepPlace(item, 'cooperating', span);
    } else if (kind === 'cooperating') item.cooperating.push(...units(value.text));
    else if (kind === 'place') item.place = value.text.replace(/。$/, '');
    else keepTime(item, value, readTimed(line.text.slice(0, label.length), value.text, context));
  }
}

/** The bracket at the end of a heading, else at the beginning of what follows it. */
function bracketOf({ title, body }: Point): { words: string; holder: Passage } | null {
  const trailing = TRAILING.exec(title.text)?.[1];
  if (trailing) return { words: trailing, holder: title };
  const [first] = body;
  const leading = first && BRACKETED.exec(first.text)?.[1];
  return leading ? { words: leading, holder: first } : null;
}

function readBracket(item: ItemReading, point: Point, context: WindowContext): void {
  const { words, holder } = bracketOf(point) ?? { words: '', holder: point.title };
  if (!DATED.test(words) || DURATION.test(words) || /[：:]|牵头|配合/.test(words)) return;
  const isInTitle = holder === point.title;
  // The one bracket ends its text, the other begins it.
  const at = isInTitle ? holder.text.length - 1 - words.length : 1;
  const window = readWindow(words, context);
  if (isInTitle && (window || OF_TIME.test(words))) item.title = item.title.slice(0, at - 1);
  const span = spanOf(cut(holder, at, at + words.length));
  if (span) item.spans.time = span;
  item.window = window;
  item.unreadWindow = window ? null : words;
}

/** The lines of an item in which a clause stands. */
interface SaidIn {
  lines: readonly Passage[];
  context: WindowContext;
}

const ROLES = /[（(]([^（）()]{4,120}(?:牵头|负责)[^（）()：:]*)[）)]$/;

function takeRole(item: ItemReading, clause: string, { lines, context }: SaidIn): void {
  const [, names = '', role] =
    /^(.+?)(牵头|负责|配合|参与|参加|协助)(?:负责|组织|落实)?$/.exec(clause) ?? [];
  if (!role) {
    if (item.window || !/完成$/.test(clause)) return;
    item.window = readWindow(clause, context);
    if (item.window) keepPlace(item, 'time', placeOf(clause, lines));
    return;
  }
  const bodies = peers(names.replace(/按(?:照)?(?:各自)?职责(?:分工)?$/, ''));
  if (!bodies.every(endsAsBody)) return;
  const isLead = role === '牵头' || (role === '负责' && item.leads.length === 0);
  (isLead ? item.leads : item.cooperating).push(...bodies);
  keepPlace(item, isLead ? 'lead' : 'cooperating', placeOf(clause, lines));
}

/** A sentence that only says who leads and who helps: 甲牵头，乙、丙配合。 */
const LED =
  /(?:^|。)由?([^，；。（）：]{2,40}牵头(?:负责|组织|落实)?，[^，；。（）：]{2,80}(?:配合|参与|参加|协助|负责))(?=[，；。]|$)/;

/** Where the words stand first among some lines. */
function placeOf(words: string, lines: readonly Passage[]): Span | null {
  for (const line of lines) {
    const at = line.text.indexOf(words);
    if (at >= 0) return spanOf(cut(line, at, at + words.length));
  }
  return null;
}

/** The line in which a name stands; others may stand beside it. */
function sentenceWith(name: string, lines: readonly Passage[]): Span | null {
  const line = lines.find(({ text }) => text.includes(name));
  return line ? spanOf(line) : null;
}

function keepPlace(item: ItemReading, key: string, span: Span | null): void {
  if (span) item.spans[key] ??= span;
}

/** Roles said in brackets at the end of heading or paragraph: （甲牵头，乙、丙配合，6月底前完成）. */
function readRoles(item: ItemReading, title: Passage, { lines: body, context }: SaidIn): void {
  const headed = ROLES.exec(item.title);
  if (headed) item.title = item.title.slice(0, headed.index);
  const lines = [title, ...body];
  for (const text of [headed?.[0] ?? '', ...body.map((line) => line.text)]) {
    const said = ROLES.exec(text.replace(/[。；;]$/, ''))?.[1] ?? LED.exec(text)?.[1];
    for (const clause of said ? divide(said, /[，,；;]/) : [])
      takeRole(item, clause, { lines, context });
  }
}

const NUMBER = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const BY_DAY = `(?:(?:${YEAR_WORDS})年)?${NUMBER}月(?:${NUMBER}日|底|[上中下]旬)前`;
const BY = new RegExp(BY_DAY, 'g');
const FINISHED_BY = new RegExp(
  `(?:^|[。；，、]|[于在])(${BY_DAY})(?:全部|全面|基本)?(?:完成|实现|(?:整改|落实)?到位|建成|建立|成立|组建|出台|制定|结束|办结)[^。；，]{0,16}(?=[。；]|$|(，.*))`,
);
/** A point whose words begin with its deadline: 12月20日前，被考核人撰写报告。 */
const BEGINS_BY = new RegExp(`^(${BY_DAY})，`);
const SIDE = `(?:(?:${YEAR_WORDS})年)?(?:${NUMBER}月份?)?(?:${NUMBER}日|[上中下]旬|底)?`;
/** A point whose words begin with its window: 2027年1月至3月，各单位组织培训。 */
const BEGINS_WITHIN = new RegExp(
  `^((?:(?:${YEAR_WORDS})年)?${NUMBER}月${SIDE}(?:至|到|[—–－~～-]+)${SIDE})(?:期间)?，`,
);
const OTHER_TIME =
  /[\d一二三四五六七八九十][月日]|[上中下]旬|[月季年][底末]|每(?:半?年|[月周日天季旬])/;
/** What goes on after the deadline is no part of what is finished by then. */
const GOES_ON = /[全常]年|长期|持续|定期|每(?:半?年|[月周日天季旬])/;

/** The one deadline in heading and words (…6月底前完成。); several are steps of their own. */
function deadlineIn(item: ItemReading): string | undefined {
  const words = `${item.title}。${item.text}`;
  if (words.match(BY)?.length !== 1) return undefined;
  const [, finished, rest = ''] = FINISHED_BY.exec(words) ?? [];
  const by = finished ?? BEGINS_BY.exec(item.text)?.[1];
  return GOES_ON.test(rest) ? undefined : by;
}

/** The window with which the words begin, where they name no other time. */
function beginsWithin({ title, text }: ItemReading): string | undefined {
  const within = BEGINS_WITHIN.exec(text)?.[1];
  if (within === undefined) return undefined;
  return OTHER_TIME.test(`${title}。${text.slice(within.length)}`) ? undefined : within;
}

/** The time that the running words say, where no bracket or label does. */
function readWordedTime(item: ItemReading, { lines, context }: SaidIn): void {
  if (item.window || item.unreadWindow) return;
  const words = deadlineIn(item) ?? beginsWithin(item);
  if (words === undefined) return;
  item.window = readWindow(words, context);
  if (item.window) keepPlace(item, 'time', placeOf(words, lines));
}

const NAMED_FIRST = /^([^：，。；（）]{2,20})：/;

/** 县财政局：盘活存量资金: who is named before the colon leads. */
function readNamedFirst(item: ItemReading): void {
  const name = NAMED_FIRST.exec(item.title)?.[1];
  if (item.leads.length > 0 || name === undefined || /^各/.test(name)) return;
  const names = peers(name);
  if (!names.every(endsAsBody)) return;
  item.leads.push(...names);
  if (item.spans.title) item.spans.lead = item.spans.title;
}

const PLAN_DUTY = /^(?:研究)?制定[^，]{0,12}(?:方案|计划)$/;

/** Reads one point with its labelled lines, the window in brackets, partners and quotas. */
export function readItem(point: Point, context: WindowContext): ItemReading {
  // 强化引领（责任单位：甲、乙）: a heading may carry its label with it.
  const [title = point.title, ...labelled] = atLabels(point.title);
  const { text } = title;
  const span = spanOf(title);
  const item: ItemReading = {
    title: text,
    text: '',
    kind: 'task',
    window: null,
    unreadWindow: null,
    leads: [],
    cooperating: [],
    externalPartners: [],
    speaker: null,
    place: null,
    quotas: [],
    spans: span ? { title: span } : {},
  };
  readBracket(item, point, context);
  const beneath = [point, ...point.points].flatMap(({ body }) => body).flatMap(atLabels);
  const all = [...labelled, ...beneath];
  readRoles(item, title, { lines: all, context });
  readLabels(item, all, context);
  if (PLAN_DUTY.test(item.title)) item.kind = 'planDuty';
  const running = all.filter((line) => !labelOf(line.text));
  item.text = running.map((line) => line.text).join('\n');
  readWordedTime(item, { lines: [title, ...all], context });
  readNamedFirst(item);
  item.externalPartners = running.flatMap((line) => partners(line.text));
  const [partner] = item.externalPartners;
  if (partner !== undefined) keepPlace(item, 'partners', sentenceWith(partner, running));
  item.quotas = running.flatMap(readQuotas);
  return item;
}

/** A slot of an attached schedule: who after the colon, place and time on labelled lines; null otherwise. */
export function readSlot(point: Point, context: WindowContext): ItemReading | null {
  const named = /^([^：:]{2,20})[：:](.+)$/.exec(point.title.text);
  const item = readItem(point, context);
  if (!named || (!item.place && !item.window)) return null;
  const [, title = '', speaker = ''] = named;
  keepPlace(item, 'speaker', placeOf(speaker, [point.title]));
  return { ...item, kind: 'lectureSlot', title, speaker };
}
