import type { Connection } from 'mongoose';
import { chasingOffice } from '../domain/chaser';
import { CHASED_STATES } from '../domain/duty-state';
import type { Scope } from '../domain/permissions';
import type { IssuanceRef } from '../domain/stream-name';
import type { IssuanceDoc } from './models/issuance';
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

type Asking = Pick<DutyDoc, 'asks' | 'state' | 'released' | 'chasedBy'>;

/** Rungs of one issuing that wait for a word of this office and that nobody holds back. */
export async function countAsked(
  connection: Connection,
  { campaign, office, sponsor }: Pick<IssuanceDoc, 'campaign' | 'office' | 'sponsor'>,
  asked: string,
): Promise<number> {
  const docs = await dutyModel(connection)
    .collection.find(
      { campaign, office, 'asks.rung': { $gt: 0 } },
      { projection: { _id: 0, asks: 1, state: 1, released: 1, chasedBy: 1 } },
    )
    .toArray();
  const owed = (docs as unknown as Asking[]).filter(
    ({ state, released, chasedBy }) =>
      !released &&
      CHASED_STATES.some((one) => one === state) &&
      asked === chasingOffice(chasedBy, { sponsor, issuer: office }),
  );
  return owed.flatMap(({ asks = [] }) => asks).filter(({ held }) => held === null).length;
}
