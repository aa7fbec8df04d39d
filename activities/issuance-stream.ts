import type { Connection } from '../store/connection';
import { applyIssuanceEvent, UNISSUED, type Issuance } from '../domain/issuance';
import { ISSUANCE_EVENT_VERSIONS, type IssuanceEvent } from '../domain/issuance-event';
import type { JournalEntry } from '../domain/journal-entry';
import { parseStream, type IssuanceRef } from '../domain/stream-name';
import {
  projectEnrolled,
  projectFired,
  projectIssuance,
  projectItemClosed,
  projectRearmed,
  projectReleased,
} from '../store/issuance-projection';
import { findIssuance } from '../store/issuances';
import { putMessages } from '../store/outbox';
import { rungMessages, urgeMessages } from './chasing-messages';
import { StreamKeeper, type KeeperOptions, type StreamKind } from './stream-keeper';

type Entry = JournalEntry<IssuanceEvent['act'], IssuanceEvent['data']>;

/** The issuing a campaign stream belongs to. */
export function issuanceOfStream(stream: string): IssuanceRef {
  const parsed = parseStream(stream);
  if (parsed?.kind !== 'campaign') throw new Error(`not a campaign stream: ${stream}`);
  return parsed.ref;
}

function eventOf({ act, data }: Entry): IssuanceEvent {
  return { act, data } as IssuanceEvent;
}

function apply(issuance: Issuance, entry: Entry): Issuance {
  return applyIssuanceEvent(issuance, eventOf(entry), entry.seq);
}

async function projectRows(
  connection: Connection,
  entry: Entry,
  issuance: Issuance,
): Promise<void> {
  const ref = issuanceOfStream(entry.stream);
  const { seq } = entry;
  const side = { ref, sponsor: issuance.issued?.sponsor ?? ref.office };
  const event = eventOf(entry);
  switch (event.act) {
    case 'participants.enrolled': {
      const deliveredAt = issuance.issued?.deliveredAt ?? entry.at;
      return projectEnrolled(connection, ref, { ...event.data, deliveredAt, seq });
    }
    case 'duty.rearmed':
      return projectRearmed(connection, ref, { rows: event.data.rows, seq });
    case 'due.extended':
      return projectRearmed(connection, ref, { rows: [event.data.row], seq });
    case 'rung.fired':
      await putMessages(connection, rungMessages(entry, event.data.rows, side));
      return projectFired(connection, ref, { rows: event.data.rows, seq });
    case 'participant.released': {
      const participants = event.data.instead ? [event.data.instead] : [];
      await projectEnrolled(connection, ref, { participants, deliveredAt: entry.at, seq });
      return projectReleased(connection, ref, { unit: event.data.unit, seq });
    }
    case 'unit.urged':
      return putMessages(connection, urgeMessages(entry, event.data, side));
    case 'item.closed':
      return projectItemClosed(connection, ref, { item: event.data.item, seq });
    case 'campaign.issued':
    case 'campaign.published':
    case 'due.moved':
    case 'anchor.set':
    case 'campaign.closing':
    case 'heads.anchored':
    case 'campaign.closed':
    case 'campaign.withdrawn':
      return;
  }
}

/** Shows an entry: its rows first, then the issuing with the seq that says so. */
async function project(connection: Connection, entry: Entry, issuance: Issuance): Promise<void> {
  await projectRows(connection, entry, issuance);
  const ref = issuanceOfStream(entry.stream);
  await projectIssuance(connection, ref, { issuance, seq: entry.seq });
}

async function mend(connection: Connection, stream: string, entries: Entry[]): Promise<void> {
  const shown = (await findIssuance(connection, issuanceOfStream(stream)))?.seq ?? 0;
  let issuance = UNISSUED;
  for (const entry of entries) {
    issuance = apply(issuance, entry);
    if (entry.seq > shown) await project(connection, entry, issuance);
  }
}

function issuanceStreamKind(connection: Connection): StreamKind<Issuance, IssuanceEvent> {
  return {
    initial: UNISSUED,
    versions: ISSUANCE_EVENT_VERSIONS,
    apply,
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
