const NOTE = '(?:[（(][^（）()]{1,8}[）)])?';

const WORDS = {
  time: '完成时限|完成时间|活动时间|宣讲时间|时间安排|进度安排|实施时间|时间',
  lead: '牵头部门|牵头单位|责任部门|主责单位|主办单位',
  responsible: '责任单位',
  cooperating: '配合单位|配合部门|协办单位|参与单位|参加单位',
  place: '[\\u4e00-\\u9fa5]{0,2}地点',
} as const;

export type Label = keyof typeof WORDS;

const LABELS = Object.entries(WORDS).map(([label, words]) => ({
  label: label as Label,
  pattern: new RegExp(`^(?:${words})${NOTE}[：:]`),
}));

/** A line that begins with one of the labels of a work item. */
export const LABEL_LINE = new RegExp(`^(?:${Object.values(WORDS).join('|')})${NOTE}[：:]`);

/** The label that opens a line, and its length with the colon; null if there is none. */
export function labelOf(text: string): { label: Label; length: number } | null {
  for (const { label, pattern } of LABELS) {
    const found = pattern.exec(text);
    if (found) return { label, length: found[0].length };
  }
  return null;
}
