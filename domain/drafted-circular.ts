import { draftCircular, type CircularDraft } from './circular';
import { USUAL_READERS } from './circular-reader';
import type { Issuance } from './issuance';
import type { RungRow } from './issuance-event';

/**
 * The circular of those rungs that draft one, for the entry they fire in: it comes exactly once, with
 * them. Null where none of them does.
 */
export function draftedCircular(
  { issued, circular: waiting, circulars: count }: Issuance,
  fired: readonly RungRow[],
): CircularDraft | null {
  const drafting = fired.filter(({ action }) => action === 'draftCircular');
  if (!issued || drafting.length === 0) return null;
  const numbers = new Set(drafting.map(({ rung }) => rung));
  const rungs = issued.ladder.filter(({ no }) => numbers.has(no));
  const readers = rungs.flatMap(({ circulate }) => circulate ?? [...USUAL_READERS]);
  const { title, number } = issued;
  return draftCircular({ waiting, count }, { readers, notice: { title, number } });
}
