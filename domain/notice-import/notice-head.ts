import { type Addressees, findAddressees } from './addressees';
import { type OwnNumber, readNumber } from './own-number';
import { type Passage, cut, join } from './passage';
import { endsAsBody } from './unit-names';

/** The top of a notice down to its recipients. */
export interface NoticeHead {
  letterhead: Passage | null;
  docNumber: OwnNumber | null;
  title: Passage | null;
  recipients: Addressees | null;
  /** Number of paragraphs that belong to the head. */
  length: number;
}

const GENRE = /(?:通知|通报|函|意见|方案|决定|通告|公告|批复|办法)(?:[（(][^（）()]{2,4}[）)])?$/;
const HEAD_LINES = 14;

function findNumber(all: readonly Passage[]): [number, OwnNumber | null] {
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
  docNumber: OwnNumber | null;
}

/** What stands above a title and is no part of it: a letterhead, a number however it was damaged. */
const ABOVE_TITLE = /文件(?:（[^（）]{1,6}）)?$|\d号$|^[★☆]$/;
const NUMBERED = /^(.+)（([^（）]{2,14}\d{4}[^（）]{0,8}号)）$/;

function withoutNumber(line: Passage): Pick<FoundTitle, 'title' | 'docNumber'> {
  const [, title = '', number = ''] = NUMBERED.exec(line.text) ?? [];
  const docNumber = readNumber(cut(line, title.length + 1, title.length + 1 + number.length));
  return docNumber
    ? { title: cut(line, 0, title.length), docNumber }
    : { title: line, docNumber: null };
}

/** A line from which a title may go on: it says what it is about, or names bodies or what is passed on. */
function beginsTitle(line: string): boolean {
  if (ABOVE_TITLE.test(line)) return false;
  return endsAsBody(line) || /关于|转发|批转|印发|[、和]$|等$/.test(line);
}

function findTitle(all: readonly Passage[], from: number): FoundTitle | null {
  for (let start = from; start < Math.min(all.length, from + 6); start += 1) {
    if (!beginsTitle(all[start]?.text ?? '')) continue;
    for (let end = start; end < Math.min(all.length, start + 5); end += 1) {
      const line = join(all.slice(start, end + 1));
      if (/[。；：]/.test(line.text) || line.text.length > 150) break;
      const { title, docNumber } = withoutNumber(
        cut(line, /^[★☆]*/.exec(line.text)?.[0].length ?? 0),
      );
      if (title.text.includes('关于') && GENRE.test(title.text)) {
        return { start, end, title, docNumber };
      }
    }
  }
  return null;
}

/** 发文机关：…, as pages of governments name it. */
function withoutLabel(line: Passage): Passage {
  return cut(line, /^(?:发文|制发|发布|发电)(?:机关|机构|单位)：/.exec(line.text)?.[0].length ?? 0);
}

const BODY_AND_MARK = /^(.{4,30})文件$/;

/** A line of a joint letterhead; 文件 may stand beside any of the bodies. */
function isBody({ text }: Passage): boolean {
  const name = BODY_AND_MARK.exec(text)?.[1] ?? text;
  return endsAsBody(name) && name.length <= 30;
}

/** The lines that name who issues; several bodies stand below each other, 文件 perhaps apart. */
function readLetterhead(above: readonly Passage[]): Passage | null {
  const lines = above.map(withoutLabel).reverse();
  const at = lines.findIndex((line) => /文件$/.test(line.text) || isBody(line));
  const nearest = lines[at];
  if (!nearest) return null;
  const further = lines.slice(at + 1);
  const stop = further.findIndex((line) => !isBody(line) || line.text.length < 5);
  const more = stop < 0 ? further : further.slice(0, stop);
  const isTold = more.some(({ text }) => nearest.text.includes(text));
  const isLabelled = !above.some(({ text }) => text === nearest.text);
  return isTold || isLabelled || !/^文件$|[^件]$/.test(nearest.text)
    ? nearest
    : joined([nearest, ...more].reverse());
}

/** The names one after the other; 文件, which joint papers set beside the middle one, behind the last. */
function joined(lines: readonly Passage[]): Passage {
  const cuts = lines.map((line) => BODY_AND_MARK.exec(line.text)?.[1]?.length ?? line.text.length);
  return join([
    ...lines.map((line, i) => cut(line, 0, cuts[i])),
    ...lines.map((line, i) => cut(line, cuts[i] ?? 0)),
  ]);
}

/** The title below the number, or above it; what stands below the addressees is the title of a plan. */
function findTitleAbout(all: readonly Passage[], numberAt: number): FoundTitle | null {
  const below = findTitle(all, numberAt + 1);
  const addressees = findAddressees(all, numberAt + 1)?.end ?? Infinity;
  if (below && below.start < addressees) return below;
  return findTitle(all.slice(0, Math.max(numberAt, 0)), 0) ?? below;
}

/** Reads letterhead, own number, title and recipients (GB/T 9704-2012, 7.2 and 7.3.1–7.3.2). */
export function readHead(all: readonly Passage[]): NoticeHead {
  const [numberAt, numberLine] = findNumber(all);
  // Copies on the web often set the number below the title.
  const found = findTitleAbout(all, numberAt);
  const top = Math.min(numberAt, found?.start ?? numberAt);
  const letterhead = readLetterhead(all.slice(0, Math.max(top, 0)));
  const headEnd = Math.max(numberAt, found?.end ?? numberAt);
  const addressed = findAddressees(all, headEnd + 1);
  const recipients = addressed?.recipients ?? null;
  const docNumber = numberLine ?? found?.docNumber ?? null;
  return {
    letterhead,
    docNumber,
    title: found?.title ?? null,
    recipients,
    length: (addressed?.end ?? headEnd) + 1,
  };
}
