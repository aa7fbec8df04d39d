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

const FULL_WIDTH: Record<string, string> = {
  ':': '：',
  ',': '，',
  ';': '；',
  '!': '！',
  '?': '？',
};
const BRACKETS: Record<string, string> = { '(': '（', ')': '）', '､': '、', '｡': '。' };
const SET_OTHERWISE = /[０-９:,;!?()､｡]/g;
const CHINESE = /[\u4e00-\u9fa5〇“”‘’《》〔〕（）()]/;

/** The character of `source` at `i` as an official document sets it: plain digits, full-width stops. */
function proper(source: string, i: number): string {
  const char = source.charAt(i);
  if (char >= '０' && char <= '９') return String.fromCharCode(char.charCodeAt(0) - 0xfee0);
  if (BRACKETS[char]) return BRACKETS[char];
  // A time (12:00) or a figure (1,500) keeps its own.
  const next = source.charAt(i + 1);
  const isText = CHINESE.test(source.charAt(i - 1)) || CHINESE.test(next) || /^[\r\n]?$/.test(next);
  return isText ? (FULL_WIDTH[char] ?? char) : char;
}

/** The source, character by character, with digits made plain and stops full-width, as copies on the web often lack them. */
export function passageOf(source: string): Passage {
  const text = source.replace(SET_OTHERWISE, (_char, i: number) => proper(source, i));
  const whole = { text, at: Array.from({ length: text.length }, (_, i) => i) };
  return DROPPED.test(text) ? keeping(whole, (char) => !DROPPED.test(char)) : whole;
}

/** The part from `from` to before `to`. */
export function cut(passage: Passage, from: number, to = passage.text.length): Passage {
  return { text: passage.text.slice(from, to), at: passage.at.slice(from, to) };
}

/** The lines of a text, without what ends them. */
export function linesOf(passage: Passage): Passage[] {
  let from = 0;
  return passage.text.split('\n').map((text) => {
    const line = cut(passage, from, from + text.length);
    from += text.length + 1;
    return line;
  });
}

/** One passage after the other, with nothing between. */
export function join(passages: readonly Passage[]): Passage {
  const at: number[] = [];
  for (const passage of passages) for (const place of passage.at) at.push(place);
  return { text: passages.map(({ text }) => text).join(''), at };
}

/** Without the characters at which `isKept` is false; it is asked for each in turn. */
export function keeping(passage: Passage, isKept: (char: string, i: number) => boolean): Passage {
  const { text } = passage;
  const kept: number[] = [];
  for (let i = 0; i < text.length; i += 1) if (isKept(text.charAt(i), i)) kept.push(i);
  if (kept.length === text.length) return passage;
  return {
    text: kept.map((i) => text.charAt(i)).join(''),
    at: kept.map((i) => passage.at[i] ?? 0),
  };
}

/** Without the spaces of layout: those within quotation marks or between Latin words stay. */
export function withoutLayoutSpace(passage: Passage): Passage {
  const { text } = passage;
  if (!SPACE.test(text)) return passage;
  let depth = 0;
  return keeping(passage, (char, i) => {
    if (char === '“') depth += 1;
    if (char === '”') depth = Math.max(0, depth - 1);
    if (!SPACE.test(char) || depth > 0) return true;
    return /[A-Za-z]/.test(text.charAt(i - 1)) && /[A-Za-z]/.test(text.charAt(i + 1));
  });
}

const LONGEST_HEAD = 300;

/** Where a passage stands in the source; null for an empty one. */
export function spanOf({ at }: Passage): Span | null {
  const [first] = at;
  if (first === undefined) return null;
  // Parts of a head, which is short, may be read in another order than they stand in.
  if (at.length <= LONGEST_HEAD) return { start: Math.min(...at), end: Math.max(...at) + 1 };
  return { start: first, end: (at[at.length - 1] ?? first) + 1 };
}
