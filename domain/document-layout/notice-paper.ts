import { annexName, properAnnexes } from '../annex-label';
import type { CampaignFile, Notice } from '../campaign-file';
import type { Block, DocumentForm, Imprint, OfficialDocument } from './block';
import { breakTitle } from './break-title';
import { chineseDay } from './chinese-day';
import { chineseNumeral } from './chinese-numeral';
import { itemBlocks, type ItemContext } from './item-blocks';
import { leftToSay } from './said-in-text';
import { firstLevelCount, textBlocks } from './text-blocks';
import { unitsInWords } from './units-in-words';
import { windowInWords } from './window-in-words';

/** What a notice needs beside its own file to be put on paper. */
export interface NoticeFacts {
  file: Pick<CampaignFile, 'notice' | 'items' | 'phases' | 'anchors'>;
  /** Name of a unit by the words of the file; words that are no unit stand as written. */
  nameOf: (words: string) => string;
  /** 成文日期; null while it is a draft: the place stays open. */
  issuedOn: string | null;
  form: Exclude<DocumentForm, 'plain'>;
}

const OPEN_DATE = '　　　　年　　月　　日';
const PAPER = '文件';
// A condition that carries its own numeral keeps it.
const NUMBERED = /^(?:[（(]?[一二三四五六七八九十]{1,3}[）)、]|\d{1,2}[.．、])/;

interface Section {
  title: string;
  blocks: Block[];
}

function conditionBlocks(conditions: readonly string[]): Block[] {
  if (conditions.length < 2) return conditions.flatMap(textBlocks);
  return conditions.flatMap((text, n) =>
    textBlocks(NUMBERED.test(text) ? text : `（${chineseNumeral(n + 1)}）${text}`),
  );
}

/** What the file keeps as data, in the words and the order of a notice; empty parts are left out. */
function sectionsOf({ file }: NoticeFacts, context: ItemContext): Section[] {
  const { notice, anchors } = file;
  const { items, phases, conditions } = leftToSay(file);
  const theme = notice.theme ?? '';
  const isSaid = theme === '' || notice.text.includes(theme) || notice.title.includes(theme);
  const stages = phases.map(({ name, from, to }) => {
    const words = windowInWords({ kind: 'anchored', from, to }, anchors);
    return `${name}：${words}。`;
  });
  const sections: Section[] = [
    { title: '主题', blocks: isSaid ? [] : textBlocks(theme) },
    {
      title: '工作任务',
      blocks: items.flatMap((item, n) => itemBlocks(item, n + 1, context)),
    },
    { title: '阶段安排', blocks: stages.flatMap(textBlocks) },
    { title: '工作要求', blocks: conditionBlocks(conditions) },
  ];
  return sections.filter(({ blocks }) => blocks.length > 0);
}

function bodyOf(facts: NoticeFacts): Block[] {
  const { file, nameOf } = facts;
  const opening = textBlocks(file.notice.text);
  const counted = firstLevelCount(opening);
  const sections = sectionsOf(facts, { anchors: file.anchors, nameOf });
  return [
    ...opening,
    ...sections.flatMap(({ title, blocks }, n): Block[] => [
      { kind: 'heading', level: 1, text: `${chineseNumeral(counted + n + 1)}、${title}`, rest: '' },
      ...blocks,
    ]),
    ...contactBlocks(file.notice),
  ];
}

function contactBlocks({ contacts = [] }: Notice): Block[] {
  const lines = contacts.flatMap(({ name, phone, mail }) => [
    phone ? `联系人：${name}，电话：${phone}` : `联系人：${name}`,
    ...(mail ? [`邮箱：${mail}`] : []),
  ]);
  return lines.map((text) => ({ kind: 'paragraph', text }));
}

/** A letter says nothing of its printing (10.1). */
function imprintOf(
  { copies, printedOn }: Notice,
  issuer: string,
  form: DocumentForm,
): Imprint | null {
  const told = copies.length === 0 ? null : `抄送：${copies.join('，')}。`;
  const isPrinted = printedOn !== undefined && form !== 'letter';
  const printed = isPrinted ? { office: issuer, on: chineseDay(printedOn) } : null;
  return told === null && printed === null ? null : { copies: told, printed };
}

/** Letterhead above the number: a letter bears the name alone. */
function mastheadOf({ letterhead }: Notice, issuer: string, form: DocumentForm): string {
  const text = letterhead?.trim() || `${issuer}${PAPER}`;
  if (form !== 'letter') return text;
  return text.endsWith(PAPER) ? text.slice(0, -PAPER.length) : text;
}

/**
 * A campaign's notice as the document that is issued. What a notice is based on and its siblings are
 * links of the record: on paper they stand where its text cites them.
 */
export function noticePaper(facts: NoticeFacts): OfficialDocument {
  const { file, nameOf, issuedOn, form } = facts;
  const { notice } = file;
  const issuer = nameOf(notice.issuer);
  const recipients = unitsInWords(notice.recipients, nameOf);
  const titles = properAnnexes(notice.attachments ?? []).map(annexName);
  const date = issuedOn === null ? OPEN_DATE : chineseDay(issuedOn);
  const blocks: Block[] = [
    { kind: 'masthead', text: mastheadOf(notice, issuer, form) },
    { kind: 'number', number: notice.number },
    { kind: 'title', lines: breakTitle(notice.title.trim()) },
  ];
  if (recipients !== '') blocks.push({ kind: 'recipients', text: `${recipients}：` });
  blocks.push(...bodyOf(facts));
  if (titles.length > 0) blocks.push({ kind: 'annexes', titles });
  blocks.push({ kind: 'signature', issuer, date });
  return { form, name: notice.title.trim(), blocks, imprint: imprintOf(notice, issuer, form) };
}

/** The form a notice most likely has: a letterhead without 文件 is that of a letter. */
export function usualForm({ letterhead = '' }: Notice): NoticeFacts['form'] {
  const text = letterhead.trim();
  return text === '' || text.endsWith(PAPER) ? 'paper' : 'letter';
}
