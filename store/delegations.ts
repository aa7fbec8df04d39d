import type { Connection } from 'mongoose';
import type { Delegation } from '../domain/approval/delegation';
import { isDuplicateKey } from './duplicate-key';
import { delegationModel, type DelegationDoc } from './models/delegation';

function lent({ from, to, fromAt, untilAt, endedAt, office, campaign }: DelegationDoc): Delegation {
  const end = endedAt === null ? untilAt : Math.min(endedAt, untilAt);
  return {
    ...{ from, to, fromAt, untilAt: end },
    ...(office === undefined ? {} : { office }),
    ...(campaign === undefined ? {} : { campaign }),
  };
}

/** Delegations that hold at an instant, in the order of their ids. */
export async function listDelegations(connection: Connection, at: number): Promise<Delegation[]> {
  const docs = await delegationModel(connection)
    .find({ untilAt: { $gt: at } })
    .sort({ _id: 1 })
    .lean<DelegationDoc[]>()
    .exec();
  return docs.map(lent).filter(({ fromAt, untilAt }) => fromAt <= at && at < untilAt);
}

/** Makes a delegation, once for its id. */
export async function addDelegation(connection: Connection, doc: DelegationDoc): Promise<void> {
  try {
    await delegationModel(connection).collection.insertOne(doc as never);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

/** Delegations some people have made or been given that have not ended, in the order of their ids. */
export async function delegationsOf(
  connection: Connection,
  people: readonly string[],
  at: number,
): Promise<DelegationDoc[]> {
  const some = { $in: [...people] };
  const docs = await delegationModel(connection)
    .find({ untilAt: { $gt: at }, endedAt: null, $or: [{ from: some }, { to: some }] })
    .sort({ _id: 1 })
    .lean<DelegationDoc[]>()
    .exec();
  return docs;
}

/** Ends every delegation from or to somebody who leaves; said twice, the first one counts. */
export async function endDelegationsOf(
  connection: Connection,
  { person, at }: { person: string; at: number },
): Promise<void> {
  await delegationModel(connection).collection.updateMany(
    { endedAt: null, untilAt: { $gt: at }, $or: [{ from: person }, { to: person }] },
    { $set: { endedAt: at } },
  );
}

/** Ends a delegation of any of these people before its time; said twice, the first one counts. */
export async function endDelegation(
  connection: Connection,
  { id, from, at }: { id: string; from: readonly string[]; at: number },
): Promise<boolean> {
  const done = await delegationModel(connection).collection.updateOne(
    { _id: id, from: { $in: [...from] }, endedAt: null } as never,
    { $set: { endedAt: at } },
  );
  return done.matchedCount > 0;
}
