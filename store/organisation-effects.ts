import type { AnyBulkWriteOperation, Connection } from 'mongoose';
import type {
  OrganisationEntry,
  PersonEffect,
  UnitEffect,
} from '../domain/directory/organisation-entry';
import { isDuplicateKey } from './duplicate-key';
import { personModel, type PersonDoc } from './models/person';
import { unitModel, type UnitDoc } from './models/unit';

/** No password has this hash: who is added without one gets one by `issuePasswords`. */
const NO_PASSWORD = '!';

/** Only where nothing newer stands: an entry may be done twice, and late. */
function older(id: string, seq: number) {
  return { _id: id, entry: { $not: { $gte: seq } } };
}

function unitWrite(effect: UnitEffect, seq: number): AnyBulkWriteOperation<UnitDoc> {
  const { id, isNew, ...unit } = effect;
  const set = { ...unit, entry: seq };
  if (isNew) return { insertOne: { document: { _id: id, ...set } } };
  return { updateOne: { filter: older(id, seq), update: { $set: set } } };
}

function personWrite(
  effect: PersonEffect,
  seq: number,
  passwordHash: string,
): AnyBulkWriteOperation<PersonDoc> {
  const { id, isNew, ends, ...person } = effect;
  const set = { ...person, entry: seq };
  if (!isNew) {
    const update = { $set: set, ...(ends ? { $inc: { credentialsRev: 1 } } : {}) };
    return { updateOne: { filter: older(id, seq), update } };
  }
  const fresh = { _id: id, ...set, passwordHash, credentialsRev: 1 };
  return { insertOne: { document: fresh } };
}

function writeErrorsOf(error: unknown): unknown[] {
  if (typeof error !== 'object' || error === null || !('writeErrors' in error)) return [error];
  const { writeErrors } = error;
  return Array.isArray(writeErrors) ? writeErrors : [writeErrors];
}

/** What has been added already stays as it is: the entry is being done again. */
async function passingOver(write: () => Promise<unknown>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (!writeErrorsOf(error).every(isDuplicateKey)) throw error;
  }
}

/** Hashes of first passwords by person: never a part of an entry, which is kept for ever. */
export type FirstHashes = ReadonlyMap<string, string>;

/** Does everything an entry says; again and again, if need be, to the same end. */
export async function applyOrganisationEffects(
  connection: Connection,
  { effects, seq }: Pick<OrganisationEntry, 'effects' | 'seq'>,
  hashes: FirstHashes = new Map(),
): Promise<void> {
  const units = effects.units.map((unit) => unitWrite(unit, seq));
  const people = effects.people.map((person) =>
    personWrite(person, seq, hashes.get(person.id) ?? NO_PASSWORD),
  );
  const options = { ordered: false };
  if (units.length > 0) {
    await passingOver(() => unitModel(connection).bulkWrite(units, options));
  }
  if (people.length > 0) {
    await passingOver(() => personModel(connection).bulkWrite(people, options));
  }
}
