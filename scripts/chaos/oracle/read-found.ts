import type { JournalEntry } from '../../../domain/journal-entry';
import { campaignStream, parseStream, type IssuanceRef } from '../../../domain/stream-name';
import type { Connection } from '../../../store/connection';
import { scanStreams } from '../../../store/journal-scan';
import { listReceivedActsSince } from '../../../store/received-acts';
import { listReceivedSince } from '../../../store/submissions';
import type { SubmissionDoc } from '../../../store/models/submission';
import type { IssuingStreams, Received } from './check-rungs';

/** Everything that is written down, as it lies in the database. */
export interface WrittenDown {
  entries: JournalEntry[];
  streams: Map<string, JournalEntry[]>;
  submissions: Map<string, SubmissionDoc>;
  /** Forms, and acts without one, as they came in. */
  received: Received[];
}

/** Reads the whole record and every filled form of these issuings. */
export async function readWrittenDown(
  connection: Connection,
  refs: IssuanceRef[],
): Promise<WrittenDown> {
  const streams = new Map<string, JournalEntry[]>();
  for await (const { stream, entries } of scanStreams(connection, '')) streams.set(stream, entries);
  const submissions = new Map<string, SubmissionDoc>();
  const received: Received[] = [];
  for (const ref of refs) {
    for (const doc of await listReceivedSince(connection, ref, 0)) {
      submissions.set(doc._id, doc);
      received.push({ ...doc, key: doc._id });
    }
    received.push(...(await listReceivedActsSince(connection, ref, 0)));
  }
  return { entries: [...streams.values()].flat(), streams, submissions, received };
}

/** The streams of one issuing out of all. */
export function streamsOf({ streams, received }: WrittenDown, ref: IssuanceRef): IssuingStreams {
  const units = new Map<string, JournalEntry[]>();
  for (const [stream, entries] of streams) {
    const parsed = parseStream(stream);
    if (parsed?.kind !== 'unit') continue;
    const { campaign, office, unit } = parsed.ref;
    if (campaign === ref.campaign && office === ref.office) units.set(unit, entries);
  }
  const own = received.filter(
    ({ campaign, office }) => campaign === ref.campaign && office === ref.office,
  );
  return {
    campaign: ref.campaign,
    issuer: streams.get(campaignStream(ref)) ?? [],
    units,
    received: own,
  };
}
