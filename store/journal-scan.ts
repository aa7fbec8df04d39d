import type { Connection } from 'mongoose';
import type { JournalEntry } from '../domain/journal-entry';
import { recordOf } from './journal';
import { journalModel, type JournalDoc } from './models/journal';

const BATCH = 2_000;

/** Entries of one stream, read together. */
export interface ScannedStream {
  stream: string;
  entries: JournalEntry[];
}

/** By `_id` alone: an indexed range on every server, and the order of the streams. */
async function* entriesBetween(
  connection: Connection,
  { from, to }: { from: string; to: string },
): AsyncGenerator<JournalEntry> {
  // One cursor: the embedded server begins every page of a range with a walk over all of it.
  const docs = journalModel(connection)
    .collection.find({ _id: { $gt: from, $lt: to } } as never)
    .sort({ _id: 1 })
    .batchSize(BATCH);
  for await (const doc of docs) yield recordOf(doc as unknown as JournalDoc);
}

/** Where the place of an entry ends in its id: everything before is the stream's name. */
function streamOfId(id: string): string {
  const end = id.lastIndexOf('#');
  return end < 0 ? id : id.slice(0, end);
}

/**
 * Reads the record stream by stream, in the order of names, each in the order of its ids.
 * @param prefix only streams whose name begins so; '' for all
 */
export async function* scanStreams(
  connection: Connection,
  prefix: string,
): AsyncGenerator<ScannedStream> {
  let found: ScannedStream | undefined;
  for await (const entry of entriesBetween(connection, { from: prefix, to: `${prefix}\uffff` })) {
    const stream = streamOfId(entry._id);
    if (found?.stream === stream) found.entries.push(entry);
    else {
      if (found) yield found;
      found = { stream, entries: [entry] };
    }
  }
  if (found) yield found;
}
