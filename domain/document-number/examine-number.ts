import { refuse, type Refusal } from '../refusal';
import { type DocumentNumber, readDocumentNumber } from './document-number';

/** What a typed number is held against. */
export interface NumberFrame {
  /** 机关代字 of the issuing body. */
  words: readonly string[];
  /** Year of the present day in Shanghai. */
  thisYear: number;
}

/**
 * Reads a typed number of a body (S1): one of its own words, a year that has begun.
 * @returns numberUnreadable, numberWordUnknown or numberYearAhead
 */
export function examineNumber(text: string, frame: NumberFrame): DocumentNumber | Refusal {
  const number = readDocumentNumber(text);
  if (!number) return refuse('numberUnreadable', { number: text.trim() });
  const { word, year } = number;
  if (!frame.words.includes(word)) {
    return refuse('numberWordUnknown', { word, words: frame.words.join('、') });
  }
  return year > frame.thisYear ? refuse('numberYearAhead', { year }) : number;
}
