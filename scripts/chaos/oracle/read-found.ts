import type { JournalEntry } from '../../../domain/journal-entry';
import { campaignStream, parseStream, type IssuanceRef } from '../../../domain/stream-name';
import type { Connection } from '../../../store/connection';
import { scanStreams } from '../../../store/journal-scan';
import { listReceivedSince } from '../../../store/submissions';
import type { SubmissionDoc } from '../../../store/models/submission';
import type { IssuingStreams } from './check-rungs';

/** Everything that is written down, as it lies in the database. */
export interface WrittenDown {
  entries: JournalEntry[];
  streams: Map<string, JournalEntry[]>;
  submissions: Map<string, SubmissionDoc>;
}

/** Reads the whole record and every filled form of these issuings. */
export async function readWrittenDown(
  connection: Connection,
  refs: IssuanceRef[],
): Promise<WrittenDown> {
  const streams = new Map<string, JournalEntry[]>();
  for await (const { stream, entries } of scanStreams(connection, '')) streams.set(stream, entries);
  const submissions = new Map<string, SubmissionDoc>();
  for (const ref of refs) {
    for (const doc of await listReceivedSince(connection, ref, 0)) submissions.set(doc._id, doc);
  }
  return { entries: [...streams.values()].flat(), streams, submissions };
}

/** The streams of one issuing out of all. */
export function streamsOf({ streams, submissions }: WrittenDown, ref: IssuanceRef): IssuingStreams {
  const units = new Map<string, JournalEntry[]>();
  for (const [stream, entries] of streams) {
    const parsed = parseStream(stream);
    if (parsed?.kind !== 'unit') continue;
    const { campaign, office, unit } = parsed.ref;
    if (campaign === ref.campaign && office === ref.office) units.set(unit, entries);
  }
  const receivedAt = new Map([...submissions].map(([key, doc]) => [key, doc.receivedAt]));
  return {
    campaign: ref.campaign,
    issuer: streams.get(campaignStream(ref)) ?? [],
    units,
    receivedAt,
  };
}
