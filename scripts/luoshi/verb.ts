import { connectStore, type Connection } from '../../store/connection';
import { createIndexes } from '../../store/create-indexes';

/** One verb of the command line: its arguments in, the exit code out. */
export type Verb = (args: string[]) => Promise<number>;

/** Something the person at the keyboard can mend; told without a stack. */
export class UsageError extends Error {
  override name = 'UsageError' as const;
}

/**
 * Works on the database named by MONGODB_URI and closes it again.
 * @throws UsageError when the variable is not set
 */
export async function withStore<Result>(
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const uri = process.env.MONGODB_URI;
  if (!uri) throw new UsageError('Set MONGODB_URI to the database this verb works on.');
  const store = await connectStore(uri);
  try {
    await createIndexes(store.connection);
    return await work(store.connection);
  } finally {
    await store.close();
  }
}
