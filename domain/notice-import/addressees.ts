import { labelOf } from './labels';
import { type Passage, join } from './passage';
import { divide, endsAsBody, peers } from './unit-names';

/** The recipients by groups (，) of units (、), and where they stand. */
export interface Addressees {
  groups: string[][];
  passage: Passage;
}

/** A place that stands for its government, or an area with a body of its own. */
const PLACE = /^中央$|[区市县州盟旗]$/;
/** Where a list of recipients begins: each, all, or the name of an area. */
const BEGINS = /^(?:各|全|有关|中央|驻|[\u4e00-\u9fa5]{0,8}[省市县区州盟旗镇乡局属直级司团校院])/;
const NO_LIST = /文件|关于|如下|号$|\ufffd/;
/** Lines of a page or a mark that may stand between title and recipients. */
const MOST_BETWEEN = 3;
const LONGEST = 400;

/** Bodies all; or classes of bodies, of which one or the other may be called by a word of the trade. */
function areAddressed(names: readonly string[]): boolean {
  const bodies = names.filter((name) => endsAsBody(name) || PLACE.test(name)).length;
  return bodies === names.length || (/^[各全]/.test(names[0] ?? '') && bodies * 2 >= names.length);
}

function readList(lines: readonly Passage[]): Addressees | null {
  const passage = join(lines);
  const list = /^(.+)[：:]$/.exec(passage.text)?.[1];
  if (list === undefined || NO_LIST.test(list) || labelOf(passage.text)) return null;
  const groups = divide(list, /[，；,;]/).map(peers);
  return areAddressed(groups.flat()) ? { groups, passage } : null;
}

/** Who issues may be told below the title: a line that does not go on, before the list begins anew. */
function isIssuersLine(line: string, next: string | undefined): boolean {
  return (
    next !== undefined &&
    /^[各全]/.test(next) &&
    !/^[各全]/.test(line) &&
    !/[，、；和及]$/.test(line)
  );
}

/** The first list of bodies that ends in a colon, and the place of its last paragraph. */
export function findAddressees(
  all: readonly Passage[],
  from: number,
): { end: number; recipients: Addressees } | null {
  const last = Math.min(all.length, from + MOST_BETWEEN + 4);
  const end = all.slice(0, last).findIndex(({ text }, i) => i >= from && /[。：:]/.test(text));
  if (end < 0 || all[end]?.text.includes('。')) return null;
  for (let start = from; start <= end; start += 1) {
    const lines = all.slice(start, end + 1);
    const [first, next] = lines.map(({ text }) => text);
    if (isIssuersLine(first ?? '', next)) continue;
    const begins = start === end || BEGINS.test(first ?? '');
    const length = lines.reduce((sum, { text }) => sum + text.length, 0);
    const recipients = begins && length <= LONGEST ? readList(lines) : null;
    if (recipients) return { end, recipients };
  }
  return null;
}
