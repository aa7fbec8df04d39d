import type { IssuanceRef } from '../../../domain/stream-name';
import { listChanges } from '../../../store/changes';
import type { WebDeps } from '../web-deps';

/** A row is shown a little after its entry is recorded, and entries become visible out of order. */
const OVERLAP_MS = 5_000;
/** Beyond this it is quicker to read the board anew. */
const MOST_CHANGES = 1_000;

/**
 * Units of an issuing whose rows may have changed since an earlier reading.
 * @param since epoch ms of that reading
 * @returns null where all may have, or where it is too much to tell
 */
export async function changedUnits(
  { connection }: WebDeps,
  { campaign, office }: IssuanceRef,
  since: number,
): Promise<string[] | null> {
  const limit = MOST_CHANGES + 1;
  const changes = await listChanges(connection, { from: since - OVERLAP_MS, limit });
  if (changes.length > MOST_CHANGES) return null;
  const own = changes.filter(
    (one) => one.campaign === campaign && one.office === office && !one.inside,
  );
  const isAboutAll = own.some(({ units, act }) => units.length === 0 && act !== 'heads.anchored');
  return isAboutAll ? null : [...new Set(own.flatMap(({ units }) => units))].sort();
}
