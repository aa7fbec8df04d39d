/** 发文字号 in its three parts (S1; GB/T 9704-2012, 7.2.5). */
export interface DocumentNumber {
  /** 机关代字: area, body and kind of paper. */
  word: string;
  year: number;
  /** 发文顺序号, from 1 in every year. */
  number: number;
}

const FIRST_YEAR = 1950;
const LAST_YEAR = 2199;
const WORD = '(?:[\\p{Script=Han}A-Za-z]|（[\\p{Script=Han}A-Za-z]{1,8}）){1,20}';
const WHOLE_WORD = new RegExp(`^${WORD}$`, 'u');
const NUMBER = new RegExp(
  `^(${WORD})[〔﹝［[【（(〈<](\\d{4})[〕﹞］\\]】）)〉>]第?0*([1-9]\\d{0,4})号$`,
  'u',
);

/** In the one form in which it is kept: year in full within 〔〕, no 第, no leading zeros. */
export function writeDocumentNumber({ word, year, number }: DocumentNumber): string {
  return `${word}〔${year}〕${number}号`;
}

/**
 * Reads a number as people type it: any brackets around the year, spaces, full-width digits, 第 and
 * leading zeros. Null: no number, or one that lacks a part; nothing is guessed.
 */
export function readDocumentNumber(text: string): DocumentNumber | null {
  const found = NUMBER.exec(plain(text));
  if (!found) return null;
  const [, word = '', year = '', number = ''] = found;
  const read = { word, year: Number(year), number: Number(number) };
  return read.year >= FIRST_YEAR && read.year <= LAST_YEAR ? read : null;
}

/** Without spaces, digits in half width. */
function plain(text: string): string {
  return text
    .replace(/\s/gu, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}

/** Whether a word can stand before the year: Chinese characters, letters, round brackets. */
export function isDocumentWord(word: string): boolean {
  return WHOLE_WORD.test(word);
}
