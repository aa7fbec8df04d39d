import { type Passage, cut } from './passage';

const NOTE = '(?:[（(][^（）()]{1,8}[）)])?';

const WORDS = {
  time: '完成时限|完成时间|完成期限|办结时限|整改时限|时间要求|时限要求|活动时间|宣讲时间|举办时间|起止时间|时间安排|进度安排|实施时间|时间',
  lead: '牵头部门|牵头单位|牵头处室|牵头科室|责任部门|责任处室|责任科室|主责单位|主办单位',
  responsible: '责任单位|承办单位',
  cooperating: '配合单位|配合部门|配合处室|配合科室|协办单位|协同单位|参与单位|参加单位',
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

/** Whether a line says who leads or answers for a point. */
export function isLeadLine(text: string): boolean {
  const label = labelOf(text)?.label;
  return label === 'lead' || label === 'responsible';
}

const INNER = new RegExp(
  `(?<=[。；;，,（(〔［\\[【])(?:${Object.values(WORDS).join('|')})${NOTE}[：:]`,
  'g',
);

/** A paragraph divided before each label within it; what closes an inner label's value is left out. */
export function atLabels(paragraph: Passage): Passage[] {
  const inner = [...paragraph.text.matchAll(INNER)].map(({ index }) => index);
  if (inner.length === 0) return [paragraph];
  const starts = [0, ...inner];
  return starts.map((start, i) => {
    const part = cut(paragraph, start, starts[i + 1]);
    if (!labelOf(part.text)) return cut(part, 0, part.text.replace(/[（〔［[【]$/, '').length);
    const close = /[。；;）)，,〕］\]】]*$|。|；/.exec(
      part.text.replace(/[（(][^（）()]*[）)]/g, (one) => '—'.repeat(one.length)),
    );
    return close ? cut(part, 0, close.index) : part;
  });
}
