import type { Connection } from '../store/connection';
import { UNISSUED, type Issuance } from '../domain/issuance';
import { advanceIssuance } from '../store/fold-stream';
import { ISSUANCE_EVENT_VERSIONS, type IssuanceEvent } from '../domain/issuance-event';
import type { JournalEntry } from '../domain/journal-entry';
import { parseStream, type IssuanceRef } from '../domain/stream-name';
import { projectIssuance, writeRows } from '../store/issuance-projection';
import { issuanceRows } from '../store/issuance-rows';
import { findIssuance } from '../store/issuances';
import { StreamKeeper, type KeeperOptions, type StreamKind } from './stream-keeper';

type Entry = JournalEntry<IssuanceEvent['act'], IssuanceEvent['data']>;

/** The issuing a campaign stream belongs to. */
export function issuanceOfStream(stream: string): IssuanceRef {
  const parsed = parseStream(stream);
  if (parsed?.kind !== 'campaign') throw new Error(`not a campaign stream: ${stream}`);
  return parsed.ref;
}

/** Shows an entry: its rows first, then the issuing with the seq that says so. */
async function project(connection: Connection, entry: Entry, issuance: Issuance): Promise<void> {
  const ref = issuanceOfStream(entry.stream);
  for (const change of issuanceRows(ref, entry, issuance)) await writeRows(connection, change);
  await projectIssuance(connection, ref, { issuance, seq: entry.seq });
}

async function mend(connection: Connection, stream: string, entries: Entry[]): Promise<void> {
  const shown = (await findIssuance(connection, issuanceOfStream(stream)))?.seq ?? 0;
  let issuance = UNISSUED;
  for (const entry of entries) {
    issuance = advanceIssuance(issuance, entry);
    if (entry.seq > shown) await project(connection, entry, issuance);
  }
}

function issuanceStreamKind(connection: Connection): StreamKind<Issuance, IssuanceEvent> {
  return {
    initial: UNISSUED,
    versions: ISSUANCE_EVENT_VERSIONS,
    apply: advanceIssuance,
    project: (entry, issuance) => project(connection, entry, issuance),
    mend: (stream, entries) => mend(connection, stream, entries),
  };
}

export type IssuanceStreams = StreamKeeper<Issuance, IssuanceEvent>;

/** Keeps the streams of issuing offices. */
export function keepIssuanceStreams(
  connection: Connection,
  options: KeeperOptions,
): IssuanceStreams {
  return new StreamKeeper(connection, issuanceStreamKind(connection), options);
}
