import fc from 'fast-check';
import { findChainFaults, type StreamWitness } from '../../domain/find-chain-faults';
import { entryId, type Json, type JournalEntry } from '../../domain/journal-entry';
import { hashOfEntry, sealEntry } from '../../store/journal';

const STREAM = 'unit:c:sf:sf-east';

function chain(length: number): JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (let seq = 1; seq <= length; seq += 1) {
    const at = 1_000 * seq;
    const answer = { act: 'a', stream: STREAM, seq, at, request: `r${seq}`, facts: { no: seq } };
    const by = { person: `p-${seq % 3}`, office: 'sf-east' };
    const draft = { stream: STREAM, seq, v: 1, key: `key-${seq}`, at, by, act: 'a' };
    const data = { duty: `d-${seq % 4}`, round: seq };
    const prev = entries.at(-1)?.hash ?? STREAM;
    entries.push(sealEntry({ ...draft, data, rev: 1, answer, prev }));
  }
  return entries;
}

function witnessOf(entries: JournalEntry[]): StreamWitness {
  const heads = entries.map(({ seq, hash }) => ({ seq, hash }));
  return { anchored: heads.slice(-1), shown: entries.length };
}

const renumbered = (entry: JournalEntry, seq: number): JournalEntry => ({
  ...entry,
  seq,
  _id: entryId(STREAM, seq),
});

const inOrder = (entries: JournalEntry[]): JournalEntry[] =>
  entries.toSorted((a, b) => (a._id < b._id ? -1 : 1));

/** Who tampers, and the places at which a finding says where. */
type Tamper = (entries: JournalEntry[], at: number, other: number) => [JournalEntry[], number[]];

const TAMPERS: Record<string, Tamper> = {
  edit: (entries, at) => {
    const edited = entries.map((entry) =>
      entry.seq === at ? { ...entry, data: { ...(entry.data as object), round: -1 } } : entry,
    );
    return [edited, [at]];
  },
  'edit of who and when': (entries, at) => {
    const by = { person: 'p-somebody', office: 'sf-west' };
    return [entries.map((entry) => (entry.seq === at ? { ...entry, by, at: 1 } : entry)), [at]];
  },
  'edit with a new hash': (entries, at) => {
    const edited = entries.map((entry) => {
      if (entry.seq !== at) return entry;
      const { hash: _hash, _id, ...rest } = entry;
      return sealEntry({ ...rest, data: { forged: true } });
    });
    return [edited, [at]];
  },
  deletion: (entries, at) => [entries.filter(({ seq }) => seq !== at), [at]],
  'deletion of a stretch': (entries, at, other) => {
    const [from, to] = [Math.min(at, other), Math.max(at, other)];
    return [entries.filter(({ seq }) => seq < from || seq > to), [from]];
  },
  cut: (entries, at) => [entries.filter(({ seq }) => seq < at), [at]],
  swap: (entries, at, other) => {
    if (at === other) return TAMPERS['edit']?.(entries, at, other) ?? [entries, []];
    const one = entries[at - 1] as JournalEntry;
    const two = entries[other - 1] as JournalEntry;
    const rest = entries.filter(({ seq }) => seq !== at && seq !== other);
    const swapped = [...rest, renumbered(one, other), renumbered(two, at)];
    return [inOrder(swapped), [Math.min(at, other), Math.max(at, other)]];
  },
  'insertion beside': (entries, at) => {
    const one = entries[at - 1] as JournalEntry;
    return [inOrder([...entries, { ...one, _id: `${one._id}0`, data: { forged: true } }]), [at]];
  },
  'insertion with all later ones moved': (entries, at) => {
    const before = entries.slice(0, at);
    const { hash: _hash, _id, ...rest } = entries[at - 1] as JournalEntry;
    const answer = { ...rest.answer, seq: at + 1 };
    const prev = before.at(-1)?.hash ?? STREAM;
    const forged = sealEntry({ ...rest, seq: at + 1, key: 'forged', answer, prev });
    const later = entries.slice(at).map((entry) => renumbered(entry, entry.seq + 1));
    return [
      [...before, forged, ...later],
      [at + 1, at + 2],
    ];
  },
  'everything from here on written anew': (entries, at) => {
    const kept = entries.slice(0, at - 1);
    for (const { hash: _hash, _id, ...rest } of entries.slice(at - 1)) {
      const data = rest.seq === at ? { forged: true } : (rest.data as Json);
      kept.push(sealEntry({ ...rest, data, prev: kept.at(-1)?.hash ?? STREAM }));
    }
    return [kept, [entries.length]];
  },
};

const find = (entries: JournalEntry[], witness: StreamWitness) =>
  findChainFaults({ stream: STREAM, entries }, witness, hashOfEntry);

it('finds nothing in a record as it was written', () => {
  for (const length of [0, 1, 2, 40])
    expect(find(chain(length), witnessOf(chain(length)))).toEqual([]);
});

it.each(Object.keys(TAMPERS))('finds and locates every %s', (kind) => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.nat(), fc.nat(), (length, a, b) => {
      const entries = chain(length);
      const [at, other] = [1 + (a % length), 1 + (b % length)];
      const tampered = TAMPERS[kind]?.(entries, at, other) ?? [entries, []];
      const findings = find(tampered[0], witnessOf(entries));
      const located = findings.filter(({ seq }) => tampered[1].includes(seq));
      expect({ kind, at, other, length, findings, located: located.length > 0 }).toMatchObject({
        located: true,
      });
    }),
    { numRuns: 100 },
  );
});

it('says what happened, in a word', () => {
  const entries = chain(9);
  const witness = witnessOf(entries);
  const faultsOf = (kind: string) =>
    find(TAMPERS[kind]?.(entries, 3, 6)[0] ?? [], witness).map(({ seq, fault }) => [seq, fault]);
  expect(faultsOf('edit')).toEqual([[3, 'changed']]);
  expect(faultsOf('deletion')).toEqual([[3, 'missing']]);
  expect(faultsOf('deletion of a stretch')).toEqual([[3, 'missing']]);
  expect(faultsOf('cut')).toEqual([[3, 'cut']]);
  expect(faultsOf('swap')).toEqual([[3, 'swapped']]);
  expect(faultsOf('edit with a new hash')).toEqual([[3, 'changed']]);
  expect(find(entries, { anchored: [], shown: 7 }).map(({ fault }) => fault)).toEqual(['unshown']);
});
