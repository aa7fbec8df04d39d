import type { Annex } from './campaign-file';

/**
 * What an annex is called by its place: 附件1, 附件2 …, a single one 附件 without a number
 * (GB/T 9704-2012, 7.3.4).
 * @param at its place, from 0
 */
export function annexLabel(at: number, count: number): string {
  return count === 1 ? '附件' : `附件${at + 1}`;
}

const ORIGINAL_LABEL = '通知原件';

/** The annexes of a notice, without the original that its draft was made from. */
export function properAnnexes(annexes: readonly Annex[]): Annex[] {
  return annexes.filter(({ isOriginal = false }) => !isOriginal);
}

/** Papers labelled as they stand: annexes are numbered, the original is none of them. */
export function numberedAnnexes(annexes: readonly Annex[]): Annex[] {
  const proper = properAnnexes(annexes);
  return annexes.map((annex) => {
    const at = proper.indexOf(annex);
    return { ...annex, label: at < 0 ? ORIGINAL_LABEL : annexLabel(at, proper.length) };
  });
}

/** The name of an annex as the document lists it: no punctuation follows it (7.3.4). */
export function annexName({ title }: Pick<Annex, 'title'>): string {
  return title.trim().replace(/[。；，、;,.]+$/, '');
}
