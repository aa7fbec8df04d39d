import type { Annex } from './campaign-file';

/**
 * What an annex is called by its place: 附件1, 附件2 …, a single one 附件 without a number
 * (GB/T 9704-2012, 7.3.4).
 * @param at its place, from 0
 */
export function annexLabel(at: number, count: number): string {
  return count === 1 ? '附件' : `附件${at + 1}`;
}

/** Annexes numbered as they stand. */
export function numberedAnnexes(annexes: readonly Annex[]): Annex[] {
  return annexes.map((annex, i) => ({ ...annex, label: annexLabel(i, annexes.length) }));
}

/** The name of an annex as the document lists it: no punctuation follows it (7.3.4). */
export function annexName({ title }: Pick<Annex, 'title'>): string {
  return title.trim().replace(/[。；，、;,.]+$/, '');
}
