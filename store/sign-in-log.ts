import { randomUUID } from 'node:crypto';
import type { Connection } from 'mongoose';
import { directoryPaths, type Scope } from '../domain/permissions';
import { signInModel, type SignInDoc } from './models/sign-in';

/** A row of the log of sign-ins. */
export type SignIn = Omit<SignInDoc, '_id' | 'log'>;

/** Adds a row to the log of sign-ins. */
export async function logSignIn(connection: Connection, row: SignIn): Promise<void> {
  await signInModel(connection).create([{ _id: randomUUID(), log: 1, ...row }]);
}

/**
 * The newest rows before an instant about people within a scope; attempts on accounts nobody has are
 * shown only where the scope reaches a whole federation.
 * @throws Error without a scope
 */
export async function listSignIns(
  connection: Connection,
  scope: Scope,
  page: { before: number; limit: number; outcome?: string },
): Promise<SignIn[]> {
  const paths = directoryPaths(scope);
  const within = paths?.map((path) => ({
    paths: { $elemMatch: { $gte: path, $lt: `${path}\uffff` } },
  }));
  const whole = paths?.some((path) => path.split('/').length === 3);
  const reached = within && [...within, ...(whole ? [{ person: null }] : [])];
  const docs = await signInModel(connection)
    .find({
      log: 1,
      ...(page.outcome === undefined ? {} : { outcome: page.outcome }),
      at: { $lt: page.before },
      ...(reached ? { $or: reached } : {}),
    })
    .sort({ at: -1 })
    .limit(page.limit)
    .lean<SignInDoc[]>()
    .exec();
  return docs.map(({ _id: _, log: __, ...row }) => row);
}
