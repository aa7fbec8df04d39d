/** A statutory holiday as a window names it; its days are decreed each year (S24). */
export interface HolidayReading {
  name: Holiday;
  /** 春节前 ends the day before it; 国庆期间 is the holiday. */
  part: 'before' | 'during';
  /** The year named beside it; null where there is none. */
  year: number | null;
  /** As the notice words it. */
  words: string;
}

export const HOLIDAYS = [
  'newYear',
  'springFestival',
  'qingming',
  'labourDay',
  'dragonBoat',
  'midAutumn',
  'nationalDay',
] as const;
/** 元旦 · 春节 · 清明 · 五一 · 端午 · 中秋 · 国庆 */
export type Holiday = (typeof HOLIDAYS)[number];

const NAMES: readonly { name: Holiday; words: string }[] = [
  { name: 'newYear', words: '元旦节?' },
  { name: 'springFestival', words: '春节' },
  { name: 'qingming', words: '清明节?' },
  { name: 'labourDay', words: '(?:五一|“五一”)(?:国际)?(?:劳动节)?|劳动节' },
  { name: 'dragonBoat', words: '端午节?' },
  { name: 'midAutumn', words: '中秋节?' },
  { name: 'nationalDay', words: '国庆节?|(?:十一|“十一”)' },
];

const READERS = NAMES.map(({ name, words }) => ({
  name,
  pattern: new RegExp(
    `^(?:在|于)?(?:(\\d{4})年)?(?:${words})(?:(?:假期|放假|节日)?(期间)|(?:节)?(前夕|之前|以前|前))$`,
  ),
}));

/** 国庆期间, 2024年春节前; null for two holidays at once (“两节”) and for 前后, which is no stretch. */
export function readHoliday(text: string): HolidayReading | null {
  for (const { name, pattern } of READERS) {
    const found = pattern.exec(text);
    if (found) {
      const year = found[1] === undefined ? null : Number(found[1]);
      return { name, part: found[2] === undefined ? 'before' : 'during', year, words: text };
    }
  }
  return null;
}
