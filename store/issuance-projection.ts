import type { Connection } from 'mongoose';
import type { Issuance } from '../domain/issuance';
import { dutyId, unitTaskId, type IssuanceRef } from '../domain/stream-name';
import { lapseCirculars, putCircular, setCircular } from './circulars';
import { isDuplicateKey } from './duplicate-key';
import { issuanceDoc } from './issuance-doc';
import { dutyModel } from './models/duty';
import { issuanceModel } from './models/issuance';
import { unitTaskModel } from './models/unit-task';
import { putMessages } from './outbox';
import type { RowChange } from './row-change';

interface RawCollection {
  insertMany(docs: never[], options: { ordered: false }): Promise<unknown>;
}

/** Rows that are there already were inserted by an earlier try of the same page. */
async function insertMissing(collection: RawCollection, docs: object[]): Promise<void> {
  if (docs.length === 0) return;
  try {
    await collection.insertMany(docs as never[], { ordered: false });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
  }
}

async function setDuties(
  connection: Connection,
  { ref, seq, changes }: Extract<RowChange, { kind: 'setDuties' }>,
): Promise<void> {
  if (changes.length === 0) return;
  await dutyModel(connection).collection.bulkWrite(
    changes.map(({ unit, duty, set }) => ({
      updateOne: {
        filter: { _id: dutyId({ ...ref, unit }, duty), issuerRev: { $lt: seq } } as never,
        update: { $set: { ...set, issuerRev: seq } },
      },
    })),
    { ordered: false },
  );
}

async function setTasks(
  connection: Connection,
  { ref, seq, changes }: Extract<RowChange, { kind: 'setTasks' }>,
): Promise<void> {
  if (changes.length === 0) return;
  await unitTaskModel(connection).collection.bulkWrite(
    changes.map(({ unit, set }) => ({
      updateOne: {
        filter: { _id: unitTaskId({ ...ref, unit }), issuerRev: { $lt: seq } } as never,
        update: { $set: { ...set, issuerRev: seq } },
      },
    })),
    { ordered: false },
  );
}

async function releaseUnit(
  connection: Connection,
  { ref, unit, seq }: Extract<RowChange, { kind: 'releaseUnit' }>,
): Promise<void> {
  const { campaign, office } = ref;
  const set = { $set: { released: true, issuerRev: seq } };
  await Promise.all([
    unitTaskModel(connection).collection.updateOne(
      { _id: unitTaskId({ ...ref, unit }), issuerRev: { $lt: seq } } as never,
      set,
    ),
    dutyModel(connection).collection.updateMany(
      { campaign, office, unit, issuerRev: { $lt: seq } },
      { $set: { ...set.$set, nextRungAt: null } },
    ),
  ]);
}

/** Writes what an entry changes; writing it again, or after a newer entry, changes nothing. */
export async function writeRows(connection: Connection, change: RowChange): Promise<void> {
  switch (change.kind) {
    case 'insert':
      await insertMissing(dutyModel(connection).collection, change.duties);
      return insertMissing(unitTaskModel(connection).collection, change.tasks);
    case 'setDuties':
      return setDuties(connection, change);
    case 'setTasks':
      return setTasks(connection, change);
    case 'releaseUnit':
      return releaseUnit(connection, change);
    case 'releaseItem': {
      const { seq, item } = change;
      const { campaign, office } = change.ref;
      await dutyModel(connection).collection.updateMany(
        { campaign, office, item, issuerRev: { $lt: seq } },
        { $set: { released: true, nextRungAt: null, issuerRev: seq } },
      );
      return;
    }
    case 'draftCircular':
      return putCircular(connection, change.circular);
    case 'setCircular':
      return setCircular(connection, change);
    case 'lapseCirculars':
      return lapseCirculars(connection, change);
    case 'tell':
      return putMessages(connection, change.messages);
  }
}

/** Shows the issuing itself; its `seq` says that everything up to it is shown. */
export async function projectIssuance(
  connection: Connection,
  ref: IssuanceRef,
  { issuance, seq }: { issuance: Issuance; seq: number },
): Promise<void> {
  const shown = issuanceDoc(ref, { issuance, seq });
  if (!shown) return;
  const collection = issuanceModel(connection).collection;
  if (seq === 1) return insertMissing(collection, [shown]);
  const { _id, ...rest } = shown;
  await collection.updateOne({ _id, seq: { $lt: seq } } as never, { $set: rest });
}
