import { headingMark } from '../notice-import/heading-mark';
import type { Block, HeadingLevel } from './block';

/** 一要… and 二是… open a point in running text; they are no headings of their own. */
const SPOKEN_MARK = /^[一二三四五六七八九十]{1,3}[要是]/;

function blockOf(line: string): Block {
  const mark = SPOKEN_MARK.test(line) ? null : headingMark(line);
  if (!mark) return { kind: 'paragraph', text: line };
  const stop = line.indexOf('。');
  const end = stop < 0 ? line.length : stop + 1;
  const level = Math.min(mark.level, 4) as HeadingLevel;
  return { kind: 'heading', level, text: line.slice(0, end), rest: line.slice(end) };
}

/**
 * Running text as blocks, a line each: what opens with a numeral is a heading, up to its first full
 * stop where the text runs on. Lines joined by line ends are the text, blank lines and margins aside.
 */
export function textBlocks(text: string): Block[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(blockOf);
}

/** How many headings of the first level the blocks have. */
export function firstLevelCount(blocks: readonly Block[]): number {
  return blocks.filter((block) => block.kind === 'heading' && block.level === 1).length;
}
