import type { Connection } from 'mongoose';
import type { JournalEntry } from '../domain/journal-entry';
import type { Scope } from '../domain/permissions';
import {
  campaignStream,
  unitStream,
  type IssuanceRef,
  type UnitTaskRef,
} from '../domain/stream-name';
import { listEntries, type EntryPage } from './journal';
import { journalModel, type JournalDoc } from './models/journal';
import { reachesIssuance, unitOf } from './read-scope';

/** Entries of the issuer that concern everybody who takes part. */
const ABOUT_ALL = [
  'campaign.issued',
  'campaign.published',
  'due.moved',
  'anchor.set',
  'item.closed',
  'campaign.closing',
  'campaign.closed',
  'campaign.withdrawn',
];

function mayRead(scope: Scope, ref: UnitTaskRef): boolean {
  return reachesIssuance(scope, ref) || unitOf(scope) === ref.unit;
}

/** A unit's own stream, in order; empty beyond the reach of the scope. */
export async function listUnitEntries(
  connection: Connection,
  scope: Scope,
  { page, ...ref }: UnitTaskRef & { page?: EntryPage },
): Promise<JournalEntry[]> {
  return mayRead(scope, ref) ? listEntries(connection, unitStream(ref), page) : [];
}

/** What the issuer's stream says about one unit, in order; empty beyond the reach of the scope. */
export async function listEntriesAbout(
  connection: Connection,
  scope: Scope,
  ref: UnitTaskRef,
): Promise<JournalEntry[]> {
  if (!mayRead(scope, ref)) return [];
  const { unit } = ref;
  const docs = await journalModel(connection)
    .collection.find({
      stream: campaignStream(ref),
      $or: [
        { act: { $in: ABOUT_ALL } },
        { 'data.rows.unit': unit },
        { 'data.row.unit': unit },
        { 'data.unit': unit },
        { 'data.units': unit },
      ],
    })
    .sort({ seq: 1 })
    .toArray();
  return docs.map((doc) => doc as unknown as JournalDoc);
}

/** The issuer's stream, or the part of it asked for; null beyond the reach of the scope. */
export async function listIssuanceEntries(
  connection: Connection,
  scope: Scope,
  { ref, page }: { ref: IssuanceRef; page: EntryPage },
): Promise<JournalEntry[] | null> {
  if (!reachesIssuance(scope, ref)) return null;
  return listEntries(connection, campaignStream(ref), page);
}
