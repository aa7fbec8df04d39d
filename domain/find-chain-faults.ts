import { entryId, type JournalEntry } from './journal-entry';

export const CHAIN_FAULTS = [
  'changed',
  'missing',
  'inserted',
  'swapped',
  'cut',
  'unshown',
] as const;
/** 被改动 · 缺失 · 插入 · 调换 · 截断 · 未显示 */
export type ChainFault = (typeof CHAIN_FAULTS)[number];

/** Where a stream's record is not what was written. */
export interface ChainFinding {
  stream: string;
  /** Place of the first entry concerned. */
  seq: number;
  fault: ChainFault;
  detail: string;
}

/** A place of a stream whose entry is vouched for elsewhere. */
export interface KnownHead {
  seq: number;
  hash: string;
}

/** What else is known of a stream: heads anchored earlier, and how far its rows go. */
export interface StreamWitness {
  anchored: KnownHead[];
  /** Seq that the stream's rows show; null where it has none. */
  shown: number | null;
}

type HashOf = (entry: JournalEntry) => string;

interface Judged {
  entry: JournalEntry;
  /** Its content is what its hash was taken over. */
  whole: boolean;
}

function judge(stream: string, entries: JournalEntry[], hashOf: HashOf): Judged[] {
  return entries.map((entry) => ({
    entry,
    whole:
      hashOf(entry) === entry.hash &&
      entry.stream === stream &&
      entry._id === entryId(stream, entry.seq) &&
      entry.answer.seq === entry.seq,
  }));
}

/** Two entries that are whole again once they trade places. */
function swaps(broken: JournalEntry[], hashOf: HashOf): [number, number][] {
  const pairs: [number, number][] = [];
  for (const [at, one] of broken.entries()) {
    for (const other of broken.slice(at + 1)) {
      const { _id, seq } = other;
      if (hashOf({ ...one, _id, seq }) === one.hash) pairs.push([one.seq, other.seq]);
    }
  }
  return pairs;
}

function brokenEntries(stream: string, judged: Judged[], hashOf: HashOf): ChainFinding[] {
  const broken = judged.filter(({ whole }) => !whole).map(({ entry }) => entry);
  // A stream rewritten as a whole is told as changed: comparing every pair would take for ever.
  const pairs = broken.length > 200 ? [] : swaps(broken, hashOf);
  const swapped = new Set(pairs.flat());
  return [
    ...pairs.map(([seq, other]) => {
      const detail = `stands at the place of ${other} and the other way round`;
      return { stream, seq, fault: 'swapped' as const, detail };
    }),
    ...broken
      .filter(({ seq }) => !swapped.has(seq))
      .map(({ seq }) => {
        const detail = 'its content is not what its hash was taken over';
        return { stream, seq, fault: 'changed' as const, detail };
      }),
  ];
}

/** Gaps in the numbering, and links to an entry that is not the one before. */
function brokenLinks(stream: string, judged: Judged[]): ChainFinding[] {
  const findings: ChainFinding[] = [];
  let before = { seq: 0, hash: stream, whole: true };
  for (const { entry, whole } of judged) {
    const { seq, prev, hash } = entry;
    if (seq > before.seq + 1) {
      const last = seq - 1 > before.seq + 1 ? ` to ${seq - 1}` : '';
      const detail = `nothing stands at ${before.seq + 1}${last}`;
      findings.push({ stream, seq: before.seq + 1, fault: 'missing', detail });
    } else if (seq <= before.seq) {
      findings.push({ stream, seq, fault: 'inserted', detail: 'its place is taken already' });
    } else if (prev !== before.hash && whole && before.whole) {
      const detail = `it is not the entry that ${seq} was written after`;
      findings.push({ stream, seq: Math.max(before.seq, 1), fault: 'changed', detail });
    }
    before = { seq, hash, whole };
  }
  return findings;
}

function brokenAnchors(
  stream: string,
  judged: Judged[],
  { anchored, shown }: StreamWitness,
): ChainFinding[] {
  const head = judged.at(-1)?.entry.seq ?? 0;
  const hashes = new Map(judged.map(({ entry }) => [entry.seq, entry.hash]));
  const rewritten = anchored
    .filter(({ seq, hash }) => seq <= head && hashes.has(seq) && hashes.get(seq) !== hash)
    .map(({ seq }) => {
      const detail = 'another entry was anchored at this place';
      return { stream, seq, fault: 'changed' as const, detail };
    });
  const known = Math.max(shown ?? 0, ...anchored.map(({ seq }) => seq));
  const isCut = known > head;
  const cut = `the record ends at ${head}, it once reached ${known}`;
  const unseen = `rows show the stream up to ${shown ?? 0}, the record goes to ${head}`;
  return [
    ...rewritten,
    ...(isCut ? [{ stream, seq: head + 1, fault: 'cut' as const, detail: cut }] : []),
    ...(!isCut && shown !== null && shown < head
      ? [{ stream, seq: shown + 1, fault: 'unshown' as const, detail: unseen }]
      : []),
  ];
}

/**
 * Compares one stream of the record with its own chain and with what else is known of it: any
 * entry that was changed, removed, put in, moved or cut off is named by its place.
 * @param entries in the order of their ids
 * @param hashOf the hash an entry must carry, from all its other fields
 */
export function findChainFaults(
  { stream, entries }: { stream: string; entries: JournalEntry[] },
  witness: StreamWitness,
  hashOf: HashOf,
): ChainFinding[] {
  const judged = judge(stream, entries, hashOf);
  const findings = [
    ...brokenEntries(stream, judged, hashOf),
    ...brokenLinks(stream, judged),
    ...brokenAnchors(stream, judged, witness),
  ];
  return findings.sort((a, b) => a.seq - b.seq);
}
