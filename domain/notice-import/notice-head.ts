import type { Passage } from './passage';
import { divide, endsAsBody, peers } from './unit-names';
import { join } from './passage';

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

function findNumber(all: readonly Passage[]): [number, NoticeHead['docNumber']] {
  for (const [i, passage] of all.slice(0, HEAD_LINES).entries()) {
    const found = NUMBER.exec(passage.text);
    if (!found) continue;
    const [, code = '', year = '', no = ''] = found;
    return [i, { value: `${code}〔${year}〕${no}号`, passage, year: Number(year) }];
  }
  return [-1, null];
}

interface FoundTitle {
  start: number;
  end: number;
  title: Passage;
}

function findTitle(all: readonly Passage[], from: number): FoundTitle | null {
  for (let start = from; start < Math.min(all.length, from + 6); start += 1) {
    for (let end = start; end < Math.min(all.length, start + 5); end += 1) {
      const title = join(all.slice(start, end + 1));
      if (/[。；：]/.test(title.text) || title.text.length > 150) break;
      if (title.text.includes('关于') && GENRE.test(title.text)) return { start, end, title };
    }
  }
  return null;
}

function findRecipients(all: readonly Passage[], from: number): [number, NoticeHead['recipients']] {
  for (let end = from; end < Math.min(all.length, from + 4); end += 1) {
    const passage = join(all.slice(from, end + 1));
    if (passage.text.includes('。') || passage.text.length > 400) break;
    const list = /^(.+)[：:]$/.exec(passage.text)?.[1];
    if (list === undefined) continue;
    const groups = divide(list, /[，；,;]/).map(peers);
    return groups.flat().every(endsAsBody) ? [end, { groups, passage }] : [from - 1, null];
  }
  return [from - 1, null];
}

/** Reads letterhead, own number, title and recipients (GB/T 9704-2012, 7.2 and 7.3.1–7.3.2). */
export function readHead(all: readonly Passage[]): NoticeHead {
  const [numberAt, docNumber] = findNumber(all);
  // Copies on the web often set the number below the title.
  const found = findTitle(all, numberAt + 1) ?? findTitle(all.slice(0, Math.max(numberAt, 0)), 0);
  const top = Math.min(numberAt, found?.start ?? numberAt);
  const above = all.slice(0, Math.max(top, 0)).reverse();
  const letterhead =
    above.find(({ text }) => /文件$/.test(text) || (endsAsBody(text) && text.length <= 30)) ?? null;
  const headEnd = Math.max(numberAt, found?.end ?? numberAt);
  const [end, recipients] = found ? findRecipients(all, headEnd + 1) : [headEnd, null];
  return { letterhead, docNumber, title: found?.title ?? null, recipients, length: end + 1 };
}
