import type { Connection } from 'mongoose';
import type { JournalEntry } from '../domain/journal-entry';
import { journalModel } from './models/journal';

const PAGE = 2_000;

/** Entries of one stream, read together. */
export interface ScannedStream {
  stream: string;
  entries: JournalEntry[];
}

async function* entriesBetween(
  connection: Connection,
  { from, to }: { from: string; to: string },
): AsyncGenerator<JournalEntry> {
  for (let after = from; ;) {
    // By `_id` alone: an indexed range on every server, and the order of the streams.
    const docs = await journalModel(connection)
      .collection.find({ _id: { $gt: after, $lt: to } } as never, {
        projection: { feed: 0, storedAt: 0 },
      })
      .sort({ _id: 1 })
      .limit(PAGE)
      .toArray();
    yield* docs as unknown as JournalEntry[];
    if (docs.length < PAGE) return;
    after = String(docs.at(-1)?._id);
  }
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
