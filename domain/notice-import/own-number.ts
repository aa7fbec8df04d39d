import { fullYear, numeral, YEAR_WORDS } from './notice-date';
import type { Passage } from './passage';

/** The notice's own number as it is written in full, and where it stands. */
export interface OwnNumber {
  value: string;
  passage: Passage;
  /** Null for a series that counts on without years (青工字第15号). */
  year: number | null;
}

const LABEL = '(?:(?:发文字号|文号)[：:])?';
/** A telegram of the government (发电) sets its marks on the line of its number. */
const URGENCY_BEFORE = '(?:(?:等级|缓急)[：:]?)?(?:(?:特急|加急|特提|平急)[·.、]?(?:明电)?)?';
const OFFICE_BEHIND = '(?:[\\u4e00-\\u9fa5]{1,4}机发\\d{0,6}号?)?';
const COUNT = '(\\d{1,4}|[一二三四五六七八九十]{1,3})';
const NUMBER = new RegExp(
  `^${URGENCY_BEFORE}${LABEL}([\\u4e00-\\u9fa5×（）()]{1,14}?)[〔﹝［[【（(]?(${YEAR_WORDS})[〕﹞］\\]】）)]?第?${COUNT}号?${OFFICE_BEHIND}(?:(?:签发人|等级|缓急|紧急程度)[：:].*)?$`,
);
const WITHOUT_YEAR = new RegExp(`^${LABEL}([\\u4e00-\\u9fa5]{2,12}字)第?${COUNT}号$`);

/** Reads a line that is nothing but a number; brackets of any kind, or lost, are made 〔〕. */
export function readNumber(passage: Passage): OwnNumber | null {
  const found = NUMBER.exec(passage.text);
  if (found) {
    const [, code = '', said = '', no = ''] = found;
    const year = fullYear(said);
    return { value: `${code}〔${year}〕${numeral(no)}号`, passage, year };
  }
  const [, series, no = ''] = WITHOUT_YEAR.exec(passage.text) ?? [];
  return series === undefined
    ? null
    : { value: `${series}第${numeral(no)}号`, passage, year: null };
}
