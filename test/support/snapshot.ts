import type { Connection } from '../../store/connection';

/** Every document of a database at one moment, by collection. */
export type Snapshot = Map<string, object[]>;

/** Reads a small database whole. */
export async function takeSnapshot(connection: Connection): Promise<Snapshot> {
  const snapshot: Snapshot = new Map();
  for (const collection of await connection.listCollections()) {
    const docs = await connection.collection(collection.name).find({}).toArray();
    snapshot.set(collection.name, docs);
  }
  return snapshot;
}

/** Puts a database back to what it held, as a restored backup does. */
export async function restoreDatabase(connection: Connection, snapshot: Snapshot): Promise<void> {
  for (const collection of await connection.listCollections()) {
    await connection.collection(collection.name).deleteMany({});
    const docs = snapshot.get(collection.name) ?? [];
    if (docs.length > 0) await connection.collection(collection.name).insertMany(docs);
  }
}
