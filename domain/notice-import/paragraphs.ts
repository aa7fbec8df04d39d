import { headingMark } from './heading-mark';
import { LABEL_LINE } from './labels';
import {
  type Passage,
  cut,
  join,
  keeping,
  linesOf,
  passageOf,
  withoutLayoutSpace,
} from './passage';

const NOISE = /^(?:[-—－–_*=]{3,}|[-—－–·]{0,2}\d{1,3}[-—－–·]{1,2}|第\d{1,3}页(?:共\d{1,3}页)?)$/;
/** What a page on the web sets around a notice. */
const OF_THE_PAGE =
  /^(?:(?:发布|更新|添加|录入|生效|归档)(?:时间|日期|机构)|视力保护色|时效性?|有效性|来源|文章来源|信息来源|浏览|阅读|点击|字号|字体|索引号|主题分类|主题词|责任编辑|编辑|作者|录入|当前位置|您(?:现在|当前)?的?位置|分享到|上一篇|下一篇|附件下载|信息公开选项|公开方式|公开属性|主办[：:]|版权所有)[^。]{0,80}$/;
/** 首页 > 通知公告 > 正文: where the page stands within its site. */
const TRAIL = /^(?:[^>＞»。]{1,20}[>＞»]){1,8}[^>＞»。]{0,80}$/;
const PAGE_WORD =
  /^(?:[【[]?(?:文件正文|正文|朗读|打印|关闭|返回|收藏|分享|纠错|本页|此页|文章|窗口|顶部|列表|首页|大|中|小)[】\]|｜]?){1,8}$/;
const OPENS_ANEW =
  /^(?:附件|抄送|主送|联系人|联系电话|第[一二三四五六七八九十]{1,2}阶段|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日|[一二][〇○零Oo0一二三四五六七八九]{3}年)/;
/** No sentence ends so, where it was torn apart at the right edge. */
const DANGLES = /(?:[的和与及向于将把对为]|报送|以及)$/;
const LEAST_TORN = 18;
const SENTENCE_END = /[。！？；：:!?;]$/;

/** A sub-heading in bold within a line begins a line of its own. */
function atBoldHeadings(line: Passage): Passage[] {
  const starts = [0];
  for (const { index } of line.text.matchAll(/\*\*/g)) {
    if (index > 0 && headingMark(line.text.slice(index + 2))) starts.push(index);
  }
  return starts.map((start, i) => cut(line, start, starts[i + 1]));
}

function withoutMarkup(line: Passage): Passage {
  return withoutLayoutSpace(keeping(line, (char) => char !== '#' && char !== '*'));
}

function opensAnew(text: string): boolean {
  return headingMark(text) !== null || LABEL_LINE.test(text) || OPENS_ANEW.test(text);
}

/** Whether lines were broken at the right edge, as text taken from a PDF is; the width then, else null. */
function wrappedWidth(all: readonly Passage[]): number | null {
  const long = all.filter(({ text }) => text.length >= 18);
  if (long.length < 6) return null;
  const width = long.reduce((most, { text }) => Math.max(most, text.length), 0);
  const open = long.filter(({ text }) => !SENTENCE_END.test(text)).length;
  return width <= 50 && open * 2 > long.length ? width : null;
}

/** What of the text read so far decides whether it goes on; never the text itself, which grows. */
interface SoFar {
  opening: string;
  last: string;
  length: number;
  hasStop: boolean;
}

function soFar({ text }: Passage, before?: SoFar): SoFar {
  return {
    opening: before?.opening ?? text,
    last: text,
    length: (before?.length ?? 0) + text.length,
    hasStop: (before?.hasStop ?? false) || text.includes('。'),
  };
}

function goesOn({ opening, last, length, hasStop }: SoFar, next: string, width: number | null) {
  if (opensAnew(next)) return false;
  if (/[，、,]$/.test(last)) return true;
  if (SENTENCE_END.test(last) || LABEL_LINE.test(opening)) return false;
  if (DANGLES.test(last) && last.length >= LEAST_TORN) return true;
  if (width !== null && length >= width * 0.85) return true;
  if (headingMark(opening) && !hasStop) return false;
  return hasStop || length > 60;
}

const LINE_NUMBER = /^\s*(\d{1,4})(?:[\s\u3000]|$)/;
/** Lines that count on from each other before they are taken for numbered ones. */
const LEAST_NUMBERED = 8;

/** Without the numbers that count every line of a copy. */
function withoutLineNumbers(lines: readonly Passage[]): readonly Passage[] {
  const numbers = lines.flatMap(({ text }) =>
    text.trim() === '' ? [] : [Number(LINE_NUMBER.exec(text)?.[1] ?? NaN)],
  );
  const first = numbers[0] ?? NaN;
  const areCounted = numbers.every((number, i) => number === first + i);
  if (numbers.length < LEAST_NUMBERED || !areCounted) return lines;
  return lines.map((line) => cut(line, LINE_NUMBER.exec(line.text)?.[0].length ?? 0));
}

/**
 * The paragraphs of a source text: layout space, mark-up and page numbers taken out, sentences
 * torn apart by the foot of a page put together again.
 */
export function paragraphs(source: string): Passage[] {
  const all = withoutLineNumbers(linesOf(passageOf(source)))
    .flatMap(atBoldHeadings)
    .map(withoutMarkup)
    .filter(
      ({ text }) =>
        text !== '' && ![NOISE, OF_THE_PAGE, TRAIL, PAGE_WORD].some((one) => one.test(text)),
    );
  const width = wrappedWidth(all);
  const torn: Passage[][] = [];
  let read: SoFar | null = null;
  for (const line of all) {
    const group = torn[torn.length - 1];
    if (group && read && goesOn(read, line.text, width)) {
      group.push(line);
      read = soFar(line, width === null ? read : undefined);
    } else {
      torn.push([line]);
      read = soFar(line);
    }
  }
  return torn.map(join);
}
