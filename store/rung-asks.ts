import type { Connection } from 'mongoose';
import { CHASED_STATES } from '../domain/duty-state';
import type { Scope } from '../domain/permissions';
import type { IssuanceRef } from '../domain/stream-name';
import { dutyModel, type DutyDoc } from './models/duty';
import { reachesIssuance } from './read-scope';

/** Duties with rungs that wait for the handler's word, the soonest to lapse first. */
export async function listAsked(
  connection: Connection,
  scope: Scope,
  ref: IssuanceRef,
): Promise<DutyDoc[]> {
  if (!reachesIssuance(scope, ref)) return [];
  const { campaign, office } = ref;
  const found = await Promise.all(
    CHASED_STATES.map((state) =>
      dutyModel(connection)
        .collection.find({ campaign, office, state, released: false, 'asks.rung': { $gt: 0 } })
        .toArray(),
    ),
  );
  const docs = found.flat() as unknown as DutyDoc[];
  return docs.sort((a, b) => (a.nextRungAt ?? 0) - (b.nextRungAt ?? 0) || (a._id < b._id ? -1 : 1));
}
