import { headingMark } from './heading-mark';
import { type Passage, cut } from './passage';

/** A numbered point with the paragraphs and points beneath it. */
export interface Point {
  level: number;
  title: Passage;
  /** What follows the heading in its own paragraph, then the paragraphs beneath, points left out. */
  body: Passage[];
  points: Point[];
}

function openPoint(paragraph: Passage): Point | null {
  const mark = headingMark(paragraph.text);
  if (!mark) return null;
  const stop = paragraph.text.indexOf('。', mark.length);
  const end = stop < 0 ? paragraph.text.length : stop;
  const rest = cut(paragraph, stop < 0 ? end : end + 1);
  const closing = /[；;]$/.test(paragraph.text.slice(0, end)) ? 1 : 0;
  const title = cut(paragraph, mark.length, end - closing);
  return { level: mark.level, title, body: rest.text ? [rest] : [], points: [] };
}

/** The points of a text as a tree; numerals alone decide the level. */
export function outline(all: readonly Passage[]): Point[] {
  const top: Point[] = [];
  const open: Point[] = [];
  for (const paragraph of all) {
    const point = openPoint(paragraph);
    if (!point) {
      open[open.length - 1]?.body.push(paragraph);
      continue;
    }
    while ((open[open.length - 1]?.level ?? 0) >= point.level) open.pop();
    (open[open.length - 1]?.points ?? top).push(point);
    open.push(point);
  }
  return top;
}
