const NUMERAL = '[一二三四五六七八九十]{1,3}';

const MARKS: readonly { level: number; mark: RegExp }[] = [
  { level: 1, mark: new RegExp(`^${NUMERAL}、`) },
  { level: 2, mark: new RegExp(`^[（(]${NUMERAL}[）)]、?`) },
  { level: 2, mark: new RegExp(`^${NUMERAL}(?:要|是)(?![求义])`) },
  { level: 3, mark: /^\d{1,2}[.．、](?:(?!\d)|(?=\d{1,2}月|(?:19|20)\d{2}年))/ },
  { level: 4, mark: /^[（(]\d{1,2}[）)]/ },
];

/** The numeral that opens a heading and its level (GB/T 9704-2012, 7.3.3), or null for running text. */
export function headingMark(text: string): { level: number; length: number } | null {
  for (const { level, mark } of MARKS) {
    const found = mark.exec(text);
    if (found) return { level, length: found[0].length };
  }
  return null;
}
