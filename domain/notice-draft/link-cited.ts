import type { NoticeLink } from '../campaign-file';
import { nearestNames } from '../nearest-names';
import { ask, type Drafting } from './drafting';
import type { KnownNotice } from './known-notice';

/** 发文字号 without the differences of typing: width, spaces, kinds of brackets, leading zeros. */
export function plainNumber(number: string): string {
  return number
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[[(〔【]/g, '〔')
    .replace(/[\])〕】]/g, '〕')
    .replace(/〕(?:第)?0*(\d)/, '〕$1');
}

function plainTitle(title: string): string {
  return title.normalize('NFKC').replace(/[\s《》〈〉<>"“”]/g, '');
}

interface Cited {
  words: string;
  title: string;
  /** Empty where it is cited by its title alone. */
  number: string;
}

function citedIn(words: string): Cited {
  const [, title = words, number = ''] =
    /^《?(.+?)》?(?:[（(]([^（）()]+号)[）)])?$/.exec(words) ?? [];
  return { words, title: plainTitle(title), number: plainNumber(number) };
}

/** The same year and serial number under a code that only looks like it (甘总工发, 甘工发). */
function isNearNumber(a: string, b: string): boolean {
  const [one, other] = [a, b].map((number) => /^(.+)(〔\d{4}〕\d+号)$/.exec(number));
  if (!one || !other || one[2] !== other[2]) return false;
  return nearestNames(one[1] ?? '', [other[1] ?? '']).length > 0;
}

function isNear({ title, number }: Cited, known: KnownNotice): boolean {
  return title === plainTitle(known.title) || isNearNumber(number, plainNumber(known.number));
}

function linkTo({ campaign, office }: KnownNotice): NoticeLink {
  return { as: 'basis', campaign, office };
}

function linksOf(drafting: Drafting, cited: Cited, notices: readonly KnownNotice[]): NoticeLink[] {
  const exact = notices.filter(
    ({ number }) => cited.number !== '' && plainNumber(number) === cited.number,
  );
  const [only] = exact;
  if (only && exact.length === 1) return [linkTo(only)];
  const near = exact.length > 0 ? exact : notices.filter((one) => isNear(cited, one));
  return near.flatMap((one) => {
    const number = one.number === '' ? '' : `（${one.number}）`;
    const answer = ask(drafting, {
      code: 'citedNotice',
      words: `${cited.words}／《${one.title}》${number}`,
      span: drafting.cited[cited.words] ?? null,
      isBlocking: false,
      answers: ['yes', 'no'],
    });
    return answer?.kind === 'yes' ? [linkTo(one)] : [];
  });
}

/**
 * Cited documents that are notices in the system: one whose number is exactly that of one notice is
 * linked; what has its title alone, or a number that looks like it, is asked about (decision 0025).
 */
export function linkCited(
  drafting: Drafting,
  cited: readonly string[],
  notices: readonly KnownNotice[],
): NoticeLink[] {
  const links = cited.flatMap((words) => linksOf(drafting, citedIn(words), notices));
  return [...new Map(links.map((link) => [`${link.campaign} ${link.office}`, link])).values()];
}
