import { type Passage, cut } from './passage';
import { endsAsBody } from './unit-names';

const AREA = /^(?:中共|共青团)?([\u4e00-\u9fa5]{1,7}?(?:[省市县区州盟旗]|地(?=[委区])))/;

/** Where one body ends and the next begins with a beginning of its own; a department has none. */
function beginsBody(name: string, first: string): boolean {
  return name.length >= 4 && (AREA.test(name) || name.slice(0, 2) === first.slice(0, 2));
}

/** 中共长河市委办公室长河市人民政府办公室: divided where the area is named again. */
function atArea(name: string): string[] {
  const area = AREA.exec(name)?.[1];
  const first = area === undefined ? -1 : name.indexOf(area);
  const again = area === undefined ? -1 : name.indexOf(area, first + area.length);
  if (again < 0) return [name];
  const parts = [name.slice(0, again), name.slice(again)];
  return parts.every(endsAsBody) ? parts : [name];
}

/** The bodies that a stretch of a head names: apart by space or line, or run together. */
export function jointBodies(passage: Passage): string[] {
  const gaps = passage.at.flatMap((at, i) =>
    i > 0 && at - (passage.at[i - 1] ?? at) > 1 ? [i] : [],
  );
  const starts = [0, ...gaps];
  const pieces = starts.map((start, i) => cut(passage, start, starts[i + 1]).text);
  const [first = ''] = pieces;
  const areBodies = pieces.every(
    (piece, i) => endsAsBody(piece) && (i === 0 || beginsBody(piece, first)),
  );
  return areBodies && pieces.length > 1 ? pieces : atArea(passage.text);
}
