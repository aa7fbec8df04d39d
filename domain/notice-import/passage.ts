/** A stretch of the source text, in UTF-16 code units; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Text cleaned for reading; `at` holds for each of its characters the place in the source. */
export interface Passage {
  text: string;
  at: readonly number[];
}

const DROPPED = /\r|\u200b|\u200c|\u200d|\ufeff/;
const SPACE = /[\s\u00a0\u3000]/;

function plain(char: string): string {
  return /[０-９]/.test(char) ? String.fromCharCode(char.charCodeAt(0) - 0xfee0) : char;
}

/** The source, character by character, with full-width digits made plain. */
export function passageOf(source: string): Passage {
  const chars: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < source.length; i += 1) {
    const char = source.charAt(i);
    if (DROPPED.test(char)) continue;
    chars.push(plain(char));
    at.push(i);
  }
  return { text: chars.join(''), at };
}

/** The part from `from` to before `to`. */
export function cut(passage: Passage, from: number, to = passage.text.length): Passage {
  return { text: passage.text.slice(from, to), at: passage.at.slice(from, to) };
}

/** One passage after the other, with nothing between. */
export function join(passages: readonly Passage[]): Passage {
  return { text: passages.map(({ text }) => text).join(''), at: passages.flatMap(({ at }) => at) };
}

/** Without the spaces of layout: those within quotation marks or between Latin words stay. */
export function withoutLayoutSpace(passage: Passage): Passage {
  const { text } = passage;
  const kept: number[] = [];
  let depth = 0;
  for (let i = 0; i < text.length; i += 1) {
    const char = text.charAt(i);
    if (char === '“') depth += 1;
    if (char === '”') depth = Math.max(0, depth - 1);
    const isWordGap = /[A-Za-z]/.test(text.charAt(i - 1)) && /[A-Za-z]/.test(text.charAt(i + 1));
    if (!SPACE.test(char) || depth > 0 || isWordGap) kept.push(i);
  }
  return {
    text: kept.map((i) => text.charAt(i)).join(''),
    at: kept.map((i) => passage.at[i] ?? 0),
  };
}

/** Where a passage stands in the source; null for an empty one. */
export function spanOf({ at }: Passage): Span | null {
  const first = at[0];
  const last = at[at.length - 1];
  return first === undefined || last === undefined ? null : { start: first, end: last + 1 };
}
