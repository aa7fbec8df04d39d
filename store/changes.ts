import type { Connection } from 'mongoose';
import type { Actor } from '../domain/actor';
import { parseStream, type IssuanceRef } from '../domain/stream-name';
import { journalModel } from './models/journal';

/** That something was recorded, with whom it concerns; never its content. */
export interface Change extends IssuanceRef {
  id: string;
  stream: string;
  seq: number;
  at: number;
  act: string;
  by: Pick<Actor, 'person' | 'office'>;
  /** Epoch ms at which the writer stored it; entries become visible slightly out of this order. */
  storedAt: number;
  /** The participant whose own stream it is; null in the issuer's stream. */
  unit: string | null;
  /** It went on inside that participant, and is nobody else's business. */
  inside: boolean;
  /** Participants named in it; none in the issuer's stream: it concerns all of them. */
  units: string[];
  item: number | null;
}

interface ChangedData {
  rows?: { unit: string }[];
  asks?: { unit: string }[];
  row?: { unit: string };
  unit?: string;
  units?: string[];
  participants?: { unit: string }[];
  item?: number;
}

interface ChangedDoc {
  _id: string;
  stream: string;
  seq: number;
  at: number;
  act: string;
  by: Actor;
  storedAt: number;
  data?: ChangedData;
}

const FIELDS = {
  stream: 1,
  seq: 1,
  at: 1,
  act: 1,
  by: 1,
  storedAt: 1,
  'data.rows.unit': 1,
  'data.asks.unit': 1,
  'data.row.unit': 1,
  'data.unit': 1,
  'data.units': 1,
  'data.participants.unit': 1,
  'data.item': 1,
} as const;

function unitsIn({ rows, asks, row, unit, units, participants }: ChangedData): string[] {
  const named = [...(rows ?? []), ...(asks ?? []), ...(row ? [row] : []), ...(participants ?? [])];
  return [...new Set([...named.map((one) => one.unit), ...(unit ? [unit] : []), ...(units ?? [])])];
}

function changeOf(doc: ChangedDoc): Change[] {
  const parsed = parseStream(doc.stream);
  if (!parsed) return [];
  const { _id: id, stream, seq, at, act, storedAt, data = {} } = doc;
  const by = { person: doc.by.person, office: doc.by.office };
  const { campaign, office } = parsed.ref;
  const unit = parsed.kind === 'campaign' ? null : parsed.ref.unit;
  const inside = parsed.kind === 'inner';
  const units = unit === null ? unitsIn(data) : [unit];
  const item = data.item ?? null;
  const where = { campaign, office, unit, inside, units, item };
  return [{ id, stream, seq, at, act, by, storedAt, ...where }];
}

/**
 * What the journal gained since an instant, oldest first, for the feed alone: it reaches everything,
 * and whoever passes rows on looks at who may see them.
 * @param from epoch ms, inclusive
 */
export async function listChanges(
  connection: Connection,
  { from, limit }: { from: number; limit: number },
): Promise<Change[]> {
  const docs = await journalModel(connection)
    .collection.find({ feed: 1, storedAt: { $gte: from } }, { projection: FIELDS })
    .sort({ storedAt: 1 })
    .limit(limit)
    .toArray();
  return (docs as unknown as ChangedDoc[]).flatMap(changeOf);
}
