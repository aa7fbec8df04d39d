import type { Connection } from 'mongoose';
import type { OrganisationEntry } from '../domain/directory/organisation-entry';
import { isDuplicateKey } from './duplicate-key';
import { organisationEntryModel, type OrganisationEntryDoc } from './models/organisation-entry';
import { applyOrganisationEffects, type FirstHashes } from './organisation-effects';

/** An entry as a reader sees it. */
export type OrganisationNote = Omit<OrganisationEntry, 'effects' | 'key' | 'hash'>;

function entryId(directory: string, seq: number): string {
  return `${directory}#${String(seq).padStart(10, '0')}`;
}

/** Number of the last entry of a directory; 0 before the first. */
export async function lastOrganisationSeq(
  connection: Connection,
  directory: string,
): Promise<number> {
  const doc = await organisationEntryModel(connection)
    .findOne({ directory }, { seq: 1 })
    .sort({ directory: -1, seq: -1 })
    .lean<Pick<OrganisationEntryDoc, 'seq'>>()
    .exec();
  return doc?.seq ?? 0;
}

/** The entry of a command, if it was done. */
export async function findOrganisationEntry(
  connection: Connection,
  directory: string,
  key: string,
): Promise<OrganisationEntry | null> {
  return organisationEntryModel(connection)
    .findOne({ directory, key }, { _id: 0, applied: 0 })
    .lean<OrganisationEntry>()
    .exec();
}

/**
 * Writes an entry; nothing of it is done yet.
 * @returns false if somebody else wrote that number, or this command, first
 */
export async function appendOrganisationEntry(
  connection: Connection,
  entry: OrganisationEntry,
): Promise<boolean> {
  const _id = entryId(entry.directory, entry.seq);
  try {
    await organisationEntryModel(connection).create([{ _id, ...entry, applied: false }]);
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/**
 * Does what entries say that nobody has finished doing, oldest first; of all directories if none is
 * named.
 */
export async function finishOrganisationLog(
  connection: Connection,
  directory?: string,
  hashes?: FirstHashes,
): Promise<void> {
  const model = organisationEntryModel(connection);
  const open = await model
    .find({ applied: false, ...(directory === undefined ? {} : { directory }) })
    .sort({ directory: 1, seq: 1 })
    .lean<OrganisationEntryDoc[]>()
    .exec();
  for (const { _id, ...entry } of open) {
    await applyOrganisationEffects(connection, entry, hashes);
    await model.updateOne({ _id }, { $set: { applied: true } }).exec();
  }
}

/** The newest entries told at one unit. */
export async function listOrganisationNotes(
  connection: Connection,
  at: { directory: string; unit: string },
  limit: number,
): Promise<OrganisationNote[]> {
  const docs = await organisationEntryModel(connection)
    .find({ directory: at.directory, units: at.unit }, { effects: 0, key: 0, hash: 0 })
    .sort({ seq: -1 })
    .limit(limit)
    .lean<(OrganisationNote & { _id: string; applied: boolean })[]>()
    .exec();
  return docs.map(({ _id: _, applied: __, ...note }) => note);
}
