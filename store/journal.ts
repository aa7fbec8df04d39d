import { createHash } from 'node:crypto';
import type { Connection } from 'mongoose';
import { canonicalJson } from '../domain/canonical-json';
import { entryId, type JournalEntry } from '../domain/journal-entry';
import { isDuplicateKey } from './duplicate-key';
import { journalModel, type JournalDoc } from './models/journal';

/** An entry before it is chained: everything but id, place and hash. */
export type EntryDraft = Omit<JournalEntry, '_id' | 'hash'>;

/**
 * What became of an append. `mine`: the key is in the stream already, use the stored entry and its
 * answer. `behind`: someone was faster, or a crash lost the workflow task after the write.
 */
export type Appended =
  | { result: 'appended'; entry: JournalEntry }
  | { result: 'mine'; entry: JournalEntry }
  | { result: 'behind' };

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Chains an entry: SHA-256 over the canonical JSON (RFC 8785) of all its other fields. */
export function sealEntry(draft: EntryDraft): JournalEntry {
  const unsealed = { _id: entryId(draft.stream, draft.seq), ...draft };
  return { ...unsealed, hash: sha256(canonicalJson(unsealed)) };
}

/** The hash that an entry must carry, from what stands in all its other fields. */
export function hashOfEntry({ hash: _hash, ...unsealed }: JournalEntry): string {
  return sha256(canonicalJson(unsealed));
}

/** The entry as it was sealed: without what the store keeps beside it. */
export function recordOf({ feed: _feed, storedAt: _storedAt, ...entry }: JournalDoc): JournalEntry {
  return entry;
}

/** Finds the entry a command led to, whenever it was asked for. */
export async function findEntryByKey(
  connection: Connection,
  stream: string,
  key: string,
): Promise<JournalEntry | null> {
  const doc = await journalModel(connection).collection.findOne({ stream, key });
  return doc ? recordOf(doc as unknown as JournalDoc) : null;
}

/** Which entries of a stream are asked for. */
export interface EntryPage {
  /** Seq of the last entry of the page before, in the order asked for. */
  after?: number;
  limit?: number;
  isNewestFirst?: boolean;
  /** Only these acts. */
  acts?: readonly string[];
}

/** Entries of a stream in order. */
export async function listEntries(
  connection: Connection,
  stream: string,
  { after, limit, isNewestFirst = false, acts }: EntryPage = {},
): Promise<JournalEntry[]> {
  const beyond = isNewestFirst ? { $lt: after ?? Infinity } : { $gt: after ?? 0 };
  const docs = await journalModel(connection)
    .collection.find({ stream, seq: beyond, ...(acts ? { act: { $in: [...acts] } } : {}) })
    .sort({ seq: isNewestFirst ? -1 : 1 })
    .limit(limit ?? 0)
    .toArray();
  return docs.map((doc) => recordOf(doc as unknown as JournalDoc));
}

/** Whether a stream holds this very entry. */
export async function hasEntry(
  connection: Connection,
  { stream, seq, hash }: Pick<JournalEntry, 'stream' | 'seq' | 'hash'>,
): Promise<boolean> {
  const found = await journalModel(connection).collection.findOne(
    { _id: entryId(stream, seq) } as never,
    { projection: { hash: 1 } },
  );
  return found?.['hash'] === hash;
}

/** Of the given entry ids, those that exist; tells which streams ran ahead of their projections. */
export async function existingEntries(connection: Connection, ids: string[]): Promise<string[]> {
  const docs = await journalModel(connection)
    .collection.find({ _id: { $in: ids } } as never, { projection: { _id: 1 } })
    .toArray();
  return docs.map((doc) => String(doc._id));
}

/**
 * Appends a sealed entry at its place. Acknowledged only once a majority has it on disk.
 * @throws any fault of the database; a retry with the same key is safe
 */
export async function appendEntry(connection: Connection, entry: JournalEntry): Promise<Appended> {
  const doc: JournalDoc = { ...entry, feed: 1, storedAt: Date.now() };
  try {
    await journalModel(connection).collection.insertOne(doc as never);
    return { result: 'appended', entry };
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    const mine = await findEntryByKey(connection, entry.stream, entry.key);
    return mine ? { result: 'mine', entry: mine } : { result: 'behind' };
  }
}
