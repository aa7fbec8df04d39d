import { randomUUID } from 'node:crypto';
import { connectStore, type Connection } from '../../store/connection';
import { createIndexes } from '../../store/create-indexes';
import { databaseUri } from './servers';

/** A database of one test file. */
export interface Database {
  connection: Connection;
  close: () => Promise<void>;
}

/** An empty database of its own on the test server; `close` drops it. */
export async function openDatabase(): Promise<Database> {
  const store = await connectStore(databaseUri(`store-${randomUUID().slice(0, 8)}`));
  await createIndexes(store.connection);
  return {
    connection: store.connection,
    close: async () => {
      await store.connection.dropDatabase();
      await store.close();
    },
  };
}
