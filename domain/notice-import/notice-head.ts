import { type Passage, cut, join } from './passage';
import { divide, endsAsBody, peers } from './unit-names';

/** The top of a notice down to its recipients. */
export interface NoticeHead {
  letterhead: Passage | null;
  docNumber: { value: string; passage: Passage; year: number } | null;
  title: Passage | null;
  recipients: { groups: string[][]; passage: Passage } | null;
  /** Number of paragraphs that belong to the head. */
  length: number;
}

const NUMBER =
  /^(?:(?:发文字号|文号)[：:])?([\u4e00-\u9fa5（）()]{1,14}?)[〔﹝［[【（(]?((?:19|20)\d{2})[〕﹞］\]】）)]?第?(\d{1,4})号?(?:签发人[：:].*)?$/;
const GENRE = /(?:通知|通报|函|意见|方案|决定|通告|公告|批复|办法)(?:[（(][^（）()]{2,4}[）)])?$/;
const HEAD_LINES = 14;

function readNumber(passage: Passage): NoticeHead['docNumber'] {
  const found = NUMBER.exec(passage.text);
  if (!found) return null;
  const [, code = '', year = '', no = ''] = found;
  return { value: `${code}〔${year}〕${no}号`, passage, year: Number(year) };
}

function findNumber(all: readonly Passage[]): [number, NoticeHead['docNumber']] {
  for (const [i, passage] of all.slice(0, HEAD_LINES).entries()) {
    const number = readNumber(passage);
    if (number) return [i, number];
  }
  return [-1, null];
}

interface FoundTitle {
  start: number;
  end: number;
  title: Passage;
  /** The number that a copy on the web sets in brackets behind the title. */
  docNumber: NoticeHead['docNumber'];
}

const NUMBERED = /^(.+)（([^（）]{2,14}\d{4}[^（）]{0,8}号)）$/;

function withoutNumber(line: Passage): Pick<FoundTitle, 'title' | 'docNumber'> {
  const [, title = '', number = ''] = NUMBERED.exec(line.text) ?? [];
  const docNumber = readNumber(cut(line, title.length + 1, title.length + 1 + number.length));
  return docNumber
    ? { title: cut(line, 0, title.length), docNumber }
    : { title: line, docNumber: null };
}

function findTitle(all: readonly Passage[], from: number): FoundTitle | null {
  for (let start = from; start < Math.min(all.length, from + 6); start += 1) {
    for (let end = start; end < Math.min(all.length, start + 5); end += 1) {
      const line = join(all.slice(start, end + 1));
      if (/[。；：]/.test(line.text) || line.text.length > 150) break;
      const { title, docNumber } = withoutNumber(line);
      if (title.text.includes('关于') && GENRE.test(title.text)) {
        return { start, end, title, docNumber };
      }
    }
  }
  return null;
}

/** 发文机关：…, as pages of governments name it. */
function withoutLabel(line: Passage): Passage {
  return cut(line, /^(?:发文|制发|发布)(?:机关|机构|单位)：/.exec(line.text)?.[0].length ?? 0);
}

/** A place that stands for its government, or an area with a body of its own. */
const PLACE = /^中央$|[区市县州盟旗]$/;

/** Bodies all; or classes of bodies, of which one or the other may be called by a word of the trade. */
function areAddressed(names: readonly string[]): boolean {
  const bodies = names.filter((name) => endsAsBody(name) || PLACE.test(name)).length;
  return bodies === names.length || (/^[各全]/.test(names[0] ?? '') && bodies * 2 >= names.length);
}

function findRecipients(all: readonly Passage[], from: number): [number, NoticeHead['recipients']] {
  for (let end = from; end < Math.min(all.length, from + 4); end += 1) {
    const passage = join(all.slice(from, end + 1));
    if (passage.text.includes('。') || passage.text.length > 400) break;
    const list = /^(.+)[：:]$/.exec(passage.text)?.[1];
    if (list === undefined) continue;
    const groups = divide(list, /[，；,;]/).map(peers);
    return areAddressed(groups.flat()) ? [end, { groups, passage }] : [from - 1, null];
  }
  return [from - 1, null];
}

/** Reads letterhead, own number, title and recipients (GB/T 9704-2012, 7.2 and 7.3.1–7.3.2). */
export function readHead(all: readonly Passage[]): NoticeHead {
  const [numberAt, numberLine] = findNumber(all);
  // Copies on the web often set the number below the title.
  const found = findTitle(all, numberAt + 1) ?? findTitle(all.slice(0, Math.max(numberAt, 0)), 0);
  const top = Math.min(numberAt, found?.start ?? numberAt);
  const above = all.slice(0, Math.max(top, 0)).reverse();
  const letterhead =
    above
      .map(withoutLabel)
      .find(({ text }) => /文件$/.test(text) || (endsAsBody(text) && text.length <= 30)) ?? null;
  const headEnd = Math.max(numberAt, found?.end ?? numberAt);
  const [end, recipients] = findRecipients(all, headEnd + 1);
  const docNumber = numberLine ?? found?.docNumber ?? null;
  return { letterhead, docNumber, title: found?.title ?? null, recipients, length: end + 1 };
}
