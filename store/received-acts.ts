import type { Connection } from 'mongoose';
import { unitTaskId, type IssuanceRef, type UnitTaskRef } from '../domain/stream-name';
import { isDuplicateKey } from './duplicate-key';
import { receivedActModel, type ReceivedActDoc } from './models/received-act';

/** An act without a form on its way in. */
export interface ActToReceive {
  ref: UnitTaskRef;
  duty: string;
  key: string;
  /** Epoch ms. */
  receivedAt: number;
}

/**
 * Keeps the instant at which an act without a form came in, before the engine is asked: the clock
 * does not chase what is on its way. A retry keeps the instant of the first try.
 * @returns that instant, epoch ms
 */
export async function keepReceivedAct(
  connection: Connection,
  { ref, duty, key, receivedAt }: ActToReceive,
): Promise<number> {
  const model = receivedActModel(connection);
  const doc: ReceivedActDoc = { _id: `${unitTaskId(ref)}:${key}`, ...ref, duty, key, receivedAt };
  try {
    await model.collection.insertOne(doc as never);
    return receivedAt;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const kept = await model.findById(doc._id).lean<ReceivedActDoc>().exec();
    if (!kept) throw error;
    return kept.receivedAt;
  }
}

/** Acts of one issuing that came in since an instant (epoch ms), decided or not. */
export async function listReceivedActsSince(
  connection: Connection,
  { campaign, office }: IssuanceRef,
  since: number,
): Promise<ReceivedActDoc[]> {
  const docs = await receivedActModel(connection)
    .collection.find({ campaign, office, receivedAt: { $gte: since } })
    .toArray();
  return docs as unknown as ReceivedActDoc[];
}

/** Removes what the clock looks at no more. @param before epoch ms */
export async function dropReceivedActs(
  connection: Connection,
  { campaign, office }: IssuanceRef,
  before: number,
): Promise<void> {
  await receivedActModel(connection).collection.deleteMany({
    campaign,
    office,
    receivedAt: { $lt: before },
  });
}
