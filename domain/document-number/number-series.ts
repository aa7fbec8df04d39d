/** 机关代字 and year of one body: its numbers run from 1. */
export interface SeriesName {
  /** Id of the issuing body. */
  office: string;
  word: string;
  year: number;
}

export const NUMBER_USES = ['notice', 'outside', 'voided'] as const;
/** 本系统公文 · 系统外用号 · 作废 */
export type NumberUse = (typeof NUMBER_USES)[number];

export const NUMBER_STATES = ['held', 'issued', 'outside', 'voided'] as const;
/** 已编号待印发 · 已印发 · 系统外用号 · 作废 */
export type NumberState = (typeof NUMBER_STATES)[number];

/** Consecutive numbers, both included. */
export interface NumberRange {
  from: number;
  to: number;
}

/**
 * The number that follows: one more than the last, and never one that was given before the series was
 * kept here.
 * @param startAfter last number given before, 0: none
 * @param last the highest known here, null: none
 */
export function nextNumber(startAfter: number, last: number | null): number {
  return Math.max(startAfter, last ?? 0) + 1;
}

/** Numbers below the highest that nobody has said anything of: each wants an explanation. */
export function unexplainedNumbers(startAfter: number, known: readonly number[]): NumberRange[] {
  const gaps: NumberRange[] = [];
  let before = startAfter;
  for (const number of [...known].sort((a, b) => a - b)) {
    if (number > before + 1) gaps.push({ from: before + 1, to: number - 1 });
    before = Math.max(before, number);
  }
  return gaps;
}
