import { type AttachmentReading, readAttachments } from './attachments';
import { type Colophon, isFoot, readColophon } from './colophon';
import { type ContactReading, readContacts } from './contacts';
import { type ItemReading, readItem, readSlot } from './notice-items';
import { type NoticeHead, readHead } from './notice-head';
import { isLeadLine } from './labels';
import { outline, type Point } from './outline';
import { paragraphs } from './paragraphs';
import { partKind } from './part-kind';
import { jointBodies } from './joint-bodies';
import { type Passage, type Span, cut, join, spanOf } from './passage';
import { type PhaseReading, readPhases } from './phases';
import { findHandingUp } from './report-receiver';
import { readTableItems } from './table-items';
import { readReportDuties, type ReportDuty } from './report-duties';

export type YearSource = 'issueDate' | 'printDate' | 'docNumber';

/** A document the notice names, as it is named there. */
export interface Cited {
  words: string;
  passage: Passage;
}

/** What was found in the text of a notice; what it does not say is null or empty, never guessed. */
export interface NoticeReading {
  head: NoticeHead;
  colophon: Colophon;
  /** Issuer of the title, else the letterhead without 文件, else whoever signed. */
  issuer: { name: string; fromLetterhead: boolean; span: Span | null } | null;
  /** Day of signing, else of printing: the day the notice counts from. */
  issuedOn: string | null;
  yearSource: YearSource | null;
  /** 紧急程度, as the paper is marked. */
  urgency: { mark: string; passage: Passage } | null;
  phases: PhaseReading[];
  items: ItemReading[];
  requirements: number;
  /** Points of the 工作要求 part, each as one text. */
  conditions: string[];
  /** Documents the notice says it carries out (根据《…》). */
  basis: Cited[];
  /** The paragraphs between recipients and signature, the embedded plan included. */
  body: Passage[];
  reportDuties: ReportDuty[];
  contacts: ContactReading;
  attachments: AttachmentReading;
  embeddedPlan: boolean;
}

/** The formula that closes a notice, and what an office adds below it. */
const CLOSING =
  /^(?:此[函复]。?|[特专]此(?:通知|函告|函复|函达|通报|公告|函)[。！]?|未尽事[宜项]，.{0,80}|其[他余]事[宜项].{0,30}原.{0,20}[。]?|（?此件(?:主动|依申请|不予)?公开(?:发布)?）?。?)$/;
const URGENCY = /^(?:(?:紧急程度|等级|缓急)[：:])?(特急|加急|特提|平急)(?:[·.]?明电)?$/;
/** 海安办明电〔2026〕8号 等级：特急 */
const BESIDE_NUMBER =
  /号(?:等级|缓急|紧急程度)[：:](特急|加急|特提|平急)$|^(?:(?:等级|缓急|紧急程度)[：:])?(特急|加急|特提|平急)(?:[·.、]?明电)?[\u4e00-\u9fa5]{2,14}[〔﹝[【（]/;
/** Paragraphs among which the marks of a paper stand. */
const HEAD_MARKS = 12;
const CLASSIFIED =
  /^\d{0,8}(?:密级[：:])?(?:绝密|机密|秘密)级?(?:[★☆（(].*|[\d一二三四五六七八九十]{1,3}年|长期)?$/;

function readIssuer(
  { title, letterhead }: NoticeHead,
  { signature }: Colophon,
): NoticeReading['issuer'] {
  const named =
    title && /^(?!关于|转发|批转|印发)(.{2,60}?)(?:关于|转发|批转|印发)/.exec(title.text)?.[1];
  if (named) return { ...bodiesIn(cut(title, 0, named.length)), fromLetterhead: false };
  if (letterhead) {
    const length = letterhead.text.replace(/文件$/, '').length;
    return { ...bodiesIn(cut(letterhead, 0, length)), fromLetterhead: true };
  }
  if (!signature) return null;
  const span = spanOf(join(signature.lines));
  return { name: signature.names.join('、'), span, fromLetterhead: false };
}

/** Several bodies that issue together are told apart, however the paper sets them. */
function bodiesIn(words: Passage): { name: string; span: Span | null } {
  return { name: jointBodies(words).join('、'), span: spanOf(words) };
}

function readYear(head: NoticeHead, { issueDate, printDate }: Colophon) {
  if (issueDate)
    return { year: Number(issueDate.value.slice(0, 4)), yearSource: 'issueDate' as const };
  if (printDate)
    return { year: Number(printDate.value.slice(0, 4)), yearSource: 'printDate' as const };
  const year = head.docNumber?.year ?? null;
  return { year, yearSource: year === null ? null : ('docNumber' as const) };
}

function readUrgency(all: readonly Passage[]): NoticeReading['urgency'] {
  const marks = all.slice(0, HEAD_MARKS).flatMap((passage) => {
    const found = URGENCY.exec(passage.text) ?? BESIDE_NUMBER.exec(passage.text);
    const mark = found?.slice(1).find((one) => one !== undefined);
    return mark === undefined ? [] : [{ mark, passage }];
  });
  return marks[0] ?? null;
}

/** Where the plan begins that the notice issues (印发《…》), or -1. */
function planStart(head: NoticeHead, all: readonly Passage[]): number {
  const titled = head.title && /(?:印发|转发|批转)《?(.+?)》?的通知$/.exec(head.title.text)?.[1];
  const said = /《([^《》]{4,60})》[^。《》]{0,40}(?:印发|转发)/.exec(all[0]?.text ?? '')?.[1];
  // 转发市某局关于…工作意见的通知 passes on 关于…工作的意见.
  const bare = (text: string): string =>
    text
      .replace(/[\s《》]/g, '')
      .replace(/^.*?(?=关于)/, '')
      .replace(/的?(?=(?:意见|方案|通知|办法|报告)$)/, '');
  const names = [titled, said].flatMap((name) => (name ? [bare(name)] : []));
  const isTitle = (text: string): boolean => !/^附件|。/.test(text) && names.includes(bare(text));
  return all.findIndex(
    ({ text }, i) =>
      isTitle(text) || (!text.endsWith('。') && isTitle(text + (all[i + 1]?.text ?? ''))),
  );
}

/** A point, or the points beneath it where each says itself who leads it. */
function smallest(point: Point): Point[] {
  const { points } = point;
  const isLed = ({ body }: Point): boolean => body.some(({ text }) => isLeadLine(text));
  return points.length > 0 && points.every(isLed) ? points : [point];
}

/** A sentence that stands for a point: whoever is addressed is to do something other than report. */
function isTask(sentence: string): boolean {
  return (
    /^请?[各全][^，。：]{1,30}?(?:要(?!求)|应当?(?!急)|须|务必)/.test(sentence) &&
    !/高度重视|领导|认识|报送|上报|报名|提交|反馈/.test(sentence) &&
    findHandingUp(sentence, 0) === null
  );
}

/**
 * The points that become items: all of the work, and of a schedule or procedure the steps that have
 * a time of their own. A part without points is one where no part has points, or it allots quotas.
 */
function workPoints(parts: readonly Point[], read: (point: Point) => ItemReading): Point[] {
  const work = parts.filter((part) => partKind(part) === 'work');
  const isFlat = work.every(({ points }) => points.length === 0);
  const allots = (point: Point): boolean => read(point).quotas.length > 0;
  return parts.flatMap((part) => {
    const { points, body, title } = part;
    const kind = partKind(part);
    if (kind === 'work') {
      if (points.length > 0) return points.flatMap(smallest);
      const isPoint = body.length > 0 ? isFlat || allots(part) : isFlat && isTask(title.text);
      return isPoint ? [part] : [];
    }
    if (kind !== 'schedule' && !/程序$|流程$/.test(title.text)) return [];
    return points.filter((point) => {
      const { window, unreadWindow } = read(point);
      const isPhase = /阶段/.test(point.title.text);
      return allots(point) || (!isPhase && (window ?? unreadWindow) !== null);
    });
  });
}

function textOf({ title, body, points }: Point): string {
  const own = [title, ...body].map(({ text }) => text.replace(/。$/, '')).join('。');
  return [own, ...points.map(textOf)].join('。');
}

/** What a part of requirements asks: its points, or the part itself where it has none. */
function conditionsOf(part: Point): string[] {
  return part.points.length > 0 ? part.points.map(textOf) : [textOf(part)];
}

/** Rows of a table that divides the work; a row that names a point again says nothing new. */
function withRows(items: readonly ItemReading[], rows: readonly ItemReading[]): ItemReading[] {
  const titles = new Set(items.map(({ title }) => title));
  return [...items, ...rows.filter(({ title }) => !titles.has(title))];
}

const CARRIED_OUT =
  /(?:根据|按照|依据)((?:[^。；《》]{0,30}《[^《》]{4,80}》(?:[（(][^（）()]{4,30}号[）)])?[、和]?){1,4})/g;

/** Documents a notice carries out, each as it is named first. */
function readBasis(body: readonly Passage[]): Cited[] {
  const cited = body.flatMap((line) =>
    [...line.text.matchAll(CARRIED_OUT)].flatMap(({ 0: whole, 1: list = '', index }) => {
      const from = index + whole.length - list.length;
      return [...list.matchAll(/《[^《》]+》(?:[（(][^（）()]+号[）)])?/g)].map(
        ({ 0: words, index: at }) => ({
          words,
          passage: cut(line, from + at, from + at + words.length),
        }),
      );
    }),
  );
  return cited.filter(({ words }, i) => cited.findIndex((one) => one.words === words) === i);
}

/**
 * Reads a notice by the rules of official documents; no model, no network, no clock.
 * 'classified' where the paper is marked secret (密级): then nothing of it is read on.
 */
export function readNotice(source: string): NoticeReading | 'classified' {
  const all = paragraphs(source);
  if (all.slice(0, HEAD_MARKS).some(({ text }) => CLASSIFIED.test(text))) return 'classified';
  const head = readHead(all);
  const below = all.slice(head.length);
  const colophon = readColophon(below);
  const { year, yearSource } = readYear(head, colophon);
  const issuedOn = (colophon.issueDate ?? colophon.printDate)?.value ?? null;
  const context = { year, issuedOn };
  const attachments = readAttachments(below);
  const bodyEnd = attachments.heads[0]?.at ?? below.length;
  const body = below.slice(0, bodyEnd);
  const isRunning = (paragraph: Passage): boolean =>
    !isFoot(paragraph, colophon) && !attachments.lines.includes(paragraph);
  const plan = planStart(head, body);
  const parts = outline(
    body.slice(Math.max(plan, 0)).filter((one) => isRunning(one) && !CLOSING.test(one.text)),
  );
  const phases = readPhases(body, context);
  const points = workPoints(parts, (point) => readItem(point, context));
  const conditions = parts
    .filter((part) => partKind(part) === 'requirements')
    .flatMap(conditionsOf);
  const slots = outline(below.slice(bodyEnd)).flatMap((point) => readSlot(point, context) ?? []);
  return {
    head,
    colophon,
    issuer: readIssuer(head, colophon),
    issuedOn,
    yearSource,
    urgency: readUrgency(all),
    phases,
    items: withRows(
      [...points.map((point) => readItem(point, context)), ...slots],
      readTableItems(source, context),
    ),
    requirements: conditions.length,
    conditions,
    basis: readBasis(body),
    body: body.filter(isRunning),
    reportDuties: readReportDuties(body, context),
    contacts: readContacts(below),
    attachments,
    embeddedPlan: plan >= 0,
  };
}
