import { createHash } from 'node:crypto';
import type { Connection } from 'mongoose';
import { canonicalJson } from '../domain/canonical-json';
import type { KnownHead } from '../domain/find-chain-faults';
import { isDuplicateKey } from './duplicate-key';
import { anchorModel, type AnchorDoc } from './models/anchor';
import { journalModel, type JournalDoc } from './models/journal';

const GENESIS = 'anchors';
/** Streams in one anchor. */
const HEADS = 5_000;
/** Entries become visible slightly out of the order of `storedAt`. */
const OVERLAP_MS = 60_000;

type Head = AnchorDoc['heads'][number];

function placeOf(place: number): string {
  return String(place).padStart(10, '0');
}

/** The hash an anchor must carry. */
function hashOfAnchor({ hash: _hash, ...anchor }: AnchorDoc): string {
  return createHash('sha256').update(canonicalJson(anchor)).digest('hex');
}

async function lastAnchor(connection: Connection): Promise<AnchorDoc | null> {
  return anchorModel(connection).findOne().sort({ _id: -1 }).lean<AnchorDoc>().exec();
}

/** Newest entry of each stream written since. */
async function headsSince(
  connection: Connection,
  since: number,
): Promise<{ heads: Head[]; storedAt: number }> {
  const heads = new Map<string, Head>();
  let storedAt = since;
  const cursor = journalModel(connection)
    .collection.find({ feed: 1, storedAt: { $gte: since - OVERLAP_MS } })
    .sort({ storedAt: 1 })
    .project<JournalDoc>({ stream: 1, seq: 1, hash: 1, storedAt: 1 });
  for await (const { stream, seq, hash, storedAt: at } of cursor) {
    storedAt = Math.max(storedAt, at);
    if ((heads.get(stream)?.seq ?? 0) < seq) heads.set(stream, { stream, seq, hash });
  }
  return { heads: [...heads.values()], storedAt };
}

/** Puts one more anchor on the chain; false: another process was faster. */
async function putAnchor(
  connection: Connection,
  anchor: Pick<AnchorDoc, 'at' | 'storedAt' | 'heads'>,
): Promise<boolean> {
  const last = await lastAnchor(connection);
  const _id = placeOf(Number(last?._id ?? 0) + 1);
  const draft = { _id, ...anchor, prev: last?.hash ?? GENESIS, hash: '' };
  try {
    const sealed = { ...draft, hash: hashOfAnchor(draft) };
    await anchorModel(connection).collection.insertOne(sealed as never);
    return true;
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    return false;
  }
}

/**
 * Anchors the heads of all streams that were written to since the last time (design §3).
 * @param now epoch ms
 * @returns the newest anchor, its hash to be kept outside the database; null without a record
 */
export async function anchorHeads(connection: Connection, now: number): Promise<AnchorDoc | null> {
  const since = (await lastAnchor(connection))?.storedAt ?? 0;
  const { heads, storedAt } = await headsSince(connection, since);
  const pages = storedAt === since ? 0 : Math.ceil(heads.length / HEADS);
  for (let page = 0; page < pages; page += 1) {
    const part = heads.slice(page * HEADS, (page + 1) * HEADS);
    // Until its last page is written a round has anchored nothing: the next one begins where it did.
    const upTo = page === pages - 1 ? storedAt : since;
    if (!(await putAnchor(connection, { at: now, storedAt: upTo, heads: part }))) break;
  }
  return lastAnchor(connection);
}

/** Every anchored head by stream, and the places at which the anchors themselves were tampered with. */
export async function readAnchors(
  connection: Connection,
): Promise<{ heads: Map<string, KnownHead[]>; faults: string[]; last: AnchorDoc | null }> {
  const heads = new Map<string, KnownHead[]>();
  const faults: string[] = [];
  let last: AnchorDoc | null = null;
  let place = 0;
  for await (const anchor of anchorModel(connection).find().sort({ _id: 1 }).lean<AnchorDoc[]>()) {
    place += 1;
    const isNext = anchor._id === placeOf(place) && anchor.prev === (last?.hash ?? GENESIS);
    if (!isNext || hashOfAnchor(anchor) !== anchor.hash) faults.push(anchor._id);
    place = Number(anchor._id);
    for (const { stream, seq, hash } of anchor.heads) {
      const known = heads.get(stream);
      if (known) known.push({ seq, hash });
      else heads.set(stream, [{ seq, hash }]);
    }
    last = anchor;
  }
  return { heads, faults, last };
}
