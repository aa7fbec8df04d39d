import type { Connection } from 'mongoose';
import { isInArrears } from '../domain/circular';
import type { Scope } from '../domain/permissions';
import { dutyId, issuanceId, type IssuanceRef } from '../domain/stream-name';
import { circularId } from './circular-rows';
import { isDuplicateKey } from './duplicate-key';
import { circularModel, type CircularDoc, type CircularRow } from './models/circular';
import { dutyModel, type DutyDoc } from './models/duty';
import { reachesIssuance } from './read-scope';
import type { RowChange } from './row-change';

/** Shows a circular that was drafted, or what was added to the one that waits. */
export async function putCircular(connection: Connection, circular: CircularDoc): Promise<void> {
  const { collection } = circularModel(connection);
  try {
    await collection.insertOne(circular as never);
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const { _id, rows, revision, title, text, readers, seq } = circular;
    await collection.updateOne({ _id, seq: { $lt: seq } } as never, {
      $push: { rows: { $each: rows } } as never,
      $set: { revision, title, text, readers, seq },
    });
  }
}

/** Changes one circular. */
export async function setCircular(
  connection: Connection,
  { ref, no, seq, set }: Extract<RowChange, { kind: 'setCircular' }>,
): Promise<void> {
  await circularModel(connection).collection.updateOne(
    { _id: circularId(ref, no), seq: { $lt: seq } } as never,
    { $set: { ...set, seq } },
  );
}

/** What waits when an issuing ends is signed by nobody any more. */
export async function lapseCirculars(
  connection: Connection,
  { ref, seq, at }: Extract<RowChange, { kind: 'lapseCirculars' }>,
): Promise<void> {
  const { campaign, office } = ref;
  await circularModel(connection).collection.updateMany(
    { campaign, office, state: 'waiting', seq: { $lt: seq } },
    { $set: { state: 'lapsed', settledAt: at, seq } },
  );
}

/** One circular, for whoever the caller lets read it. */
export async function findCircular(
  connection: Connection,
  ref: IssuanceRef,
  no: number,
): Promise<CircularDoc | null> {
  return circularModel(connection).findById(circularId(ref, no)).lean<CircularDoc>().exec();
}

/** Circulars of one issuing, the newest first. */
export async function listCirculars(
  connection: Connection,
  scope: Scope,
  ref: IssuanceRef,
): Promise<CircularDoc[]> {
  if (!reachesIssuance(scope, ref)) return [];
  const { campaign, office } = ref;
  return circularModel(connection)
    .find({ campaign, office })
    .sort({ no: -1 })
    .lean<CircularDoc[]>()
    .exec();
}

/** Circulars of one issuing that wait for a signature; there is at most one. */
export async function listWaitingCirculars(
  connection: Connection,
  { campaign, office }: IssuanceRef,
): Promise<CircularDoc[]> {
  return circularModel(connection)
    .find({ campaign, office, state: 'waiting' })
    .lean<CircularDoc[]>()
    .exec();
}

/** Of what a circular was drafted about: what is still owed now. */
export async function listArrears(
  connection: Connection,
  ref: IssuanceRef,
  { rows, now }: { rows: readonly CircularRow[]; now: number },
): Promise<Pick<DutyDoc, 'unit' | 'duty' | 'title' | 'dueAt'>[]> {
  const ids = [...new Set(rows.map(({ unit, duty }) => dutyId({ ...ref, unit }, duty)))];
  const docs = await dutyModel(connection)
    .collection.find({ _id: { $in: ids } } as never)
    .sort({ _id: 1 })
    .toArray();
  return (docs as unknown as DutyDoc[]).filter((duty) => isInArrears(duty, now));
}

/** Circulars by `<issuance id>:<no>`. */
export async function findCirculars(
  connection: Connection,
  named: readonly (IssuanceRef & { no: number })[],
): Promise<Map<string, CircularDoc>> {
  const ids = [...new Set(named.map(({ no, ...ref }) => `${issuanceId(ref)}:${no}`))];
  if (ids.length === 0) return new Map();
  const docs = await circularModel(connection)
    .find({ _id: { $in: ids } })
    .lean<CircularDoc[]>()
    .exec();
  return new Map(docs.map((doc) => [doc._id, doc]));
}
