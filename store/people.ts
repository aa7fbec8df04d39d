import type { Connection } from 'mongoose';
import { directoryPaths, type Scope } from '../domain/permissions';
import type { Person, Post } from '../domain/person';
import { isDuplicateKey } from './duplicate-key';
import { inChunks } from './in-chunks';
import { personModel, type PersonDoc } from './models/person';
import { findUnits } from './units';

/** A person with what sign-in and sessions need; the hash never leaves the server. */
export interface StoredPerson extends Person {
  passwordHash: string;
  credentialsRev: number;
  paths: string[];
}

function stored({ _id, entry: _, ...rest }: PersonDoc): StoredPerson {
  return { id: _id, ...rest };
}

/** The person as others see them. */
export function publicPerson({ id, name, account, posts, disabled }: StoredPerson): Person {
  return { id, name, account, posts, disabled };
}

async function pathsOf(connection: Connection, posts: Post[]): Promise<string[]> {
  const units = await findUnits(connection, [...new Set(posts.map((post) => post.office))]);
  return units.map((unit) => unit.path).sort();
}

/**
 * Adds a person.
 * @returns false if the account is taken; nothing is changed then
 */
export async function addPerson(
  connection: Connection,
  person: Person & { passwordHash: string },
): Promise<boolean> {
  const { id, ...fields } = person;
  const paths = await pathsOf(connection, person.posts);
  try {
    await personModel(connection).create([{ _id: id, ...fields, paths, credentialsRev: 1 }]);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** Adds people whose accounts are new; an account that is taken meanwhile is left as it is. */
export async function addPeople(
  connection: Connection,
  people: (Person & { passwordHash: string })[],
): Promise<void> {
  const offices = people.flatMap((person) => person.posts.map((post) => post.office));
  const units = await findUnits(connection, [...new Set(offices)]);
  const pathOf = new Map(units.map((unit) => [unit.id, unit.path]));
  const writes = people.map(({ id, account, ...fields }) => {
    const places = new Set(fields.posts.map((post) => pathOf.get(post.office) ?? ''));
    const paths = [...places].sort();
    const update = { $setOnInsert: { _id: id, ...fields, paths, credentialsRev: 1 } };
    return { updateOne: { filter: { account }, update, upsert: true } };
  });
  if (writes.length > 0) await personModel(connection).bulkWrite(writes, { ordered: false });
}

/** Names of people by id, for showing who did something; unknown ids are left out. */
export async function namesOfPeople(
  connection: Connection,
  ids: string[],
): Promise<Map<string, string>> {
  const docs = await personModel(connection)
    .find({ _id: { $in: [...new Set(ids)] } }, { name: 1 })
    .lean<Pick<PersonDoc, '_id' | 'name'>[]>()
    .exec();
  return new Map(docs.map((doc) => [doc._id, doc.name]));
}

/** Finds a person by id. */
export async function findPerson(connection: Connection, id: string): Promise<StoredPerson | null> {
  const doc = await personModel(connection).findById(id).lean<PersonDoc>().exec();
  return doc && stored(doc);
}

/** Finds a person by the account they sign in with. */
export async function findPersonByAccount(
  connection: Connection,
  account: string,
): Promise<StoredPerson | null> {
  const doc = await personModel(connection).findOne({ account }).lean<PersonDoc>().exec();
  return doc && stored(doc);
}

/** Finds people by account, in no order; unknown accounts are left out. */
export async function findPeopleByAccount(
  connection: Connection,
  accounts: string[],
): Promise<StoredPerson[]> {
  const docs = await inChunks(accounts, (some) =>
    personModel(connection)
      .find({ account: { $in: some } })
      .lean<PersonDoc[]>()
      .exec(),
  );
  return docs.map(stored);
}

/** Finds people by id, in no order; unknown ids are left out. */
export async function findPeople(connection: Connection, ids: string[]): Promise<StoredPerson[]> {
  const docs = await personModel(connection)
    .find({ _id: { $in: ids } })
    .lean<PersonDoc[]>()
    .exec();
  return docs.map(stored);
}

/** People with a post in any of these offices, by account. */
export async function listPeopleOfOffices(
  connection: Connection,
  offices: string[],
): Promise<StoredPerson[]> {
  const docs = await personModel(connection)
    .find({ 'posts.office': { $in: offices } })
    .sort({ account: 1 })
    .lean<PersonDoc[]>()
    .exec();
  return docs.map(stored);
}

/**
 * People with a post within a scope, by name.
 * @throws Error without a scope
 */
export async function listPeople(
  connection: Connection,
  scope: Scope,
  query: { office?: string },
): Promise<StoredPerson[]> {
  const paths = directoryPaths(scope);
  if (paths?.length === 0) return [];
  const within = paths?.map((path) => ({
    paths: { $elemMatch: { $gte: path, $lt: `${path}\uffff` } },
  }));
  const docs = await personModel(connection)
    .find({
      ...(within ? { $or: within } : {}),
      ...(query.office === undefined ? {} : { 'posts.office': query.office }),
    })
    .sort({ account: 1 })
    .lean<PersonDoc[]>()
    .exec();
  return docs.map(stored);
}

/**
 * Gives first passwords to people who have had none of their own yet; who chose one keeps it.
 * Said twice, the second one counts.
 */
export async function issuePasswords(
  connection: Connection,
  passwords: { person: string; passwordHash: string }[],
): Promise<void> {
  const writes = passwords.map(({ person, passwordHash }) => ({
    updateOne: { filter: { _id: person, credentialsRev: 1 }, update: { $set: { passwordHash } } },
  }));
  if (writes.length > 0) await personModel(connection).bulkWrite(writes, { ordered: false });
}

/**
 * Sets a new password; every session signed in with the old one is dead.
 * @param expected the `credentialsRev` the caller saw; null: whatever it is
 * @returns the new `credentialsRev`, null if somebody changed it meanwhile
 */
export async function changePassword(
  connection: Connection,
  change: { person: string; passwordHash: string; expected: number | null },
): Promise<number | null> {
  const { person, passwordHash, expected } = change;
  const doc = await personModel(connection)
    .findOneAndUpdate(
      { _id: person, ...(expected === null ? {} : { credentialsRev: expected }) },
      { $set: { passwordHash }, $inc: { credentialsRev: 1 } },
      { returnDocument: 'after' },
    )
    .lean<PersonDoc>()
    .exec();
  return doc?.credentialsRev ?? null;
}
