import { CHARACTERS_A_LINE, SIZES, widthOf } from './geometry';

/** Characters of 2号 that fit on a line of the type area. */
const FIT = Math.floor((CHARACTERS_A_LINE * SIZES.body) / SIZES.title);
const MOST_LINES = 4;

const NEVER_FIRST = /^[的和与及等暨、，。；：》”’）〉]/;
const NEVER_LAST = /[《“‘（〈]$/;

interface Atom {
  text: string;
  width: number;
  /** How badly a line would end before it. */
  cost: number;
}

function wordsOf(title: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return Array.from(segmenter.segment(title), ({ segment }) => segment);
}

function costBetween(before: string, after: string, depth: number): number {
  if (NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return 60;
  if (after === '关于') return 0;
  if (before === '关于') return 12;
  // What stands in 《》 or “” is one name.
  if (depth > 0) return 12;
  if (/^[《“]/.test(after) || /[》”、，]$/.test(before)) return 2;
  return before === '的' ? 5 : 4;
}

function atomsOf(title: string): Atom[] {
  let depth = 0;
  let before = '';
  return wordsOf(title).map((text) => {
    const cost = costBetween(before, text, depth);
    if (/[《“]/.test(text)) depth += 1;
    if (/[》”]/.test(text)) depth -= 1;
    before = text;
    return { text, width: widthOf(text), cost };
  });
}

/** Lines of even length look like a block, a narrow waist like an hourglass: neither is allowed. */
function shapeCost(widths: readonly number[]): number {
  const mean = widths.reduce((sum, one) => sum + one, 0) / widths.length;
  const uneven = widths.reduce((sum, one) => sum + ((one - mean) / mean) ** 2, 0) * 6;
  const first = widths[0] ?? 0;
  const last = widths.at(-1) ?? 0;
  const waist = widths.slice(1, -1).some((one) => one < first && one < last) ? 15 : 0;
  const block = widths.every((one) => one === first) ? 2 : 0;
  const stub = widths.some((one) => one < 5) ? 20 : 0;
  return uneven + waist + block + stub;
}

interface Broken {
  lines: string[];
  cost: number;
}

/** Lines filled so far: the next atom, and what the breaks cost. */
interface Placed {
  from: number;
  taken: readonly Atom[][];
  cost: number;
}

/** Every way to put the atoms on so many lines, the best of them; null where they do not fit. */
function bestOn(atoms: readonly Atom[], lines: number): Broken | null {
  let best: Broken | null = null;
  const place = ({ from, taken, cost }: Placed): void => {
    if (taken.length === lines - 1) {
      const all = [...taken, atoms.slice(from)];
      const widths = all.map((line) => line.reduce((sum, { width }) => sum + width, 0));
      if (widths.some((width) => width > FIT)) return;
      const whole = cost + shapeCost(widths);
      if (best && best.cost <= whole) return;
      best = { lines: all.map((line) => line.map(({ text }) => text).join('')), cost: whole };
      return;
    }
    let width = 0;
    for (let to = from; to < atoms.length - 1; to += 1) {
      width += atoms[to]?.width ?? 0;
      if (width > FIT) return;
      const line = atoms.slice(from, to + 1);
      place({ from: to + 1, taken: [...taken, line], cost: cost + (atoms[to + 1]?.cost ?? 0) });
    }
  };
  place({ from: 0, taken: [], cost: 0 });
  return best;
}

function filled(title: string): string[] {
  const characters = Array.from(title);
  const count = Math.ceil(characters.length / FIT);
  return Array.from({ length: count }, (_, n) => characters.slice(n * FIT, (n + 1) * FIT).join(''));
}

/**
 * A title on lines of whole words, in a trapezoid or diamond (GB/T 9704-2012, 7.3.1). One that is too
 * long for that is cut where the line ends. The lines joined are the title.
 */
export function breakTitle(title: string): string[] {
  if (widthOf(title) <= FIT) return [title];
  const atoms = atomsOf(title);
  const least = Math.ceil(widthOf(title) / FIT);
  const tried = [least, least + 1].filter((count) => count <= MOST_LINES);
  const found = tried.flatMap((count) => bestOn(atoms, count) ?? []);
  // One more line must be worth its while.
  const best = found.sort((a, b) => a.cost + a.lines.length * 6 - b.cost - b.lines.length * 6)[0];
  return best?.lines ?? filled(title);
}
