/** A piece of text on a page: where its baseline begins, and how high it is. */
export interface PlacedText {
  str: string;
  /** The last two numbers are the place on the page. */
  transform: readonly number[];
  height: number;
  hasEOL: boolean;
}

// A font without a letter for a code gives these instead.
const NO_LETTER = /[\0\ufffd]/g;

/** The lines of a page: a piece on another height than the last one begins a new line. */
export function pdfLines(pieces: readonly PlacedText[]): string[] {
  const lines: string[] = [];
  let last: number | null = null;
  for (const { str, transform, height, hasEOL } of pieces) {
    const text = str.replace(NO_LETTER, '');
    if (text !== '') {
      const at = transform[5] ?? 0;
      const isNew = last === null || Math.abs(at - last) > Math.max(2, height / 2);
      lines.push(isNew ? text : `${lines.pop() ?? ''}${text}`);
      last = at;
    }
    if (hasEOL) last = null;
  }
  return lines;
}
