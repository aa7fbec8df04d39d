import type { Connection } from 'mongoose';
import { findChainFaults, type ChainFinding, type KnownHead } from '../domain/find-chain-faults';
import { parseStream } from '../domain/stream-name';
import { readAnchors } from './anchors';
import { hashOfEntry } from './journal';
import { scanStreams } from './journal-scan';
import { innerHandlingModel } from './models/inner-handling';
import { issuanceModel } from './models/issuance';
import { unitTaskModel } from './models/unit-task';

/** What was found when the whole record was read. */
export interface Verified {
  streams: number;
  entries: number;
  findings: ChainFinding[];
  /** Places of anchors that are not as they were written. */
  anchorFaults: string[];
  /** Newest anchor, to be compared with what was kept outside; null without one. */
  anchor: { place: string; hash: string } | null;
}

/** How far the rows of every stream go, by stream. */
async function shownSeqs(connection: Connection): Promise<Map<string, number>> {
  const shown = new Map<string, number>();
  const units = unitTaskModel(connection).collection.find({}, { projection: { unitRev: 1 } });
  for await (const { _id, unitRev } of units) shown.set(`unit:${String(_id)}`, Number(unitRev));
  const issuances = issuanceModel(connection).collection.find({}, { projection: { seq: 1 } });
  for await (const { _id, seq } of issuances) shown.set(`campaign:${String(_id)}`, Number(seq));
  const inner = innerHandlingModel(connection).collection.find({}, { projection: { seq: 1 } });
  for await (const { _id, seq } of inner) shown.set(`inner:${String(_id)}`, Number(seq));
  return shown;
}

/**
 * Reads the whole record and compares it with its chains, with the anchored heads and with the
 * rows: what was changed, removed, put in, moved or cut off is named by stream and place.
 * An entry newer than the last anchor, forged together with its row, cannot be told from a real one.
 */
export async function verifyJournal(connection: Connection): Promise<Verified> {
  const [anchors, shown] = await Promise.all([readAnchors(connection), shownSeqs(connection)]);
  const findings: ChainFinding[] = [];
  const expected = new Set([...anchors.heads.keys(), ...withEntries(shown)]);
  let streams = 0;
  let entries = 0;
  for await (const scanned of scanStreams(connection, '')) {
    streams += 1;
    entries += scanned.entries.length;
    expected.delete(scanned.stream);
    findings.push(...check(scanned, anchors.heads, shown));
  }
  // Streams of which nothing at all is left.
  for (const stream of expected) {
    findings.push(...check({ stream, entries: [] }, anchors.heads, shown));
  }
  const { faults, last } = anchors;
  const anchor = last && { place: last._id, hash: last.hash };
  return { streams, entries, findings, anchorFaults: faults, anchor };
}

function withEntries(shown: Map<string, number>): string[] {
  return [...shown].filter(([, seq]) => seq > 0).map(([stream]) => stream);
}

function check(
  scanned: Parameters<typeof findChainFaults>[0],
  anchored: Map<string, KnownHead[]>,
  shown: Map<string, number>,
): ChainFinding[] {
  const { stream } = scanned;
  const witness = {
    anchored: anchored.get(stream) ?? [],
    shown: parseStream(stream) ? (shown.get(stream) ?? 0) : null,
  };
  return findChainFaults(scanned, witness, hashOfEntry);
}
