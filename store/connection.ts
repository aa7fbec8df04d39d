import mongoose, { type Connection } from 'mongoose';

export type { Connection };

/** An open database; `close` ends its sockets. */
export interface Store {
  connection: Connection;
  close(): Promise<void>;
}

/**
 * Opens the database of content, journal and projections.
 * Writes are journalled by a majority before they count as done (design §3).
 * @param uri MongoDB connection string; its path names the database, `luoshi` if it names none
 */
export async function connectStore(uri: string): Promise<Store> {
  const connection = mongoose.createConnection(uri, {
    ...(new URL(uri.replace(/^mongodb(\+srv)?:/, 'http:')).pathname.length > 1
      ? {}
      : { dbName: 'luoshi' }),
    w: 'majority',
    journal: true,
    serverSelectionTimeoutMS: 10_000,
    autoIndex: false,
    autoCreate: false,
  });
  await connection.asPromise();
  return { connection, close: () => connection.close() };
}
