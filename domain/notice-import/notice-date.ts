import { formatDate, isDay } from '../shanghai-time';

const DIGITS = '〇一二三四五六七八九';

/** A number in Chinese or Arabic numerals up to 99; NaN for anything else. */
export function numeral(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  const found = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/.exec(text);
  if (!found || text === '') return NaN;
  const [, tens = '', ten, ones = ''] = found;
  if (!ten) return ones !== '' && tens !== '' ? NaN : DIGITS.indexOf(tens || ones);
  return (tens ? DIGITS.indexOf(tens) : 1) * 10 + (ones ? DIGITS.indexOf(ones) : 0);
}

/** A year of four numerals, 〇 however it was typed. */
export function fullYear(text: string): number {
  const digits = [...text].map((char) => (/[○零Oo0]/.test(char) ? '〇' : char));
  return Number(digits.map((char) => (/\d/.test(char) ? char : DIGITS.indexOf(char))).join(''));
}

/** 'YYYY-MM-DD', or null where the calendar has no such day. */
export function day(year: number, month: number, date: number): string | null {
  const on = formatDate(year, month, date);
  return isDay(on) ? on : null;
}

/** Pattern of a year of four numerals of either kind. */
export const YEAR_WORDS = '(?:19|20)\\d{2}|[一二][〇○零Oo0一二三四五六七八九]{3}';

/** Pattern of a whole date with its year, in either kind of numerals. */
export const WHOLE_DATE = `(${YEAR_WORDS})年([\\d一二三四五六七八九十]{1,3})月([\\d一二三四五六七八九十〇○零Oo]{1,3})日`;

/** Reads what WHOLE_DATE matched; null where the calendar has no such day. */
export function wholeDate(year: string, month: string, date: string): string | null {
  return day(fullYear(year), numeral(month), numeral(date.replace(/十[〇○零Oo]$/, '十')));
}
