import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson } from '../../domain/canonical-json';
import type { JournalEntry } from '../../domain/journal-entry';
import {
  appendEntry,
  existingEntries,
  findEntryByKey,
  listEntries,
  sealEntry,
  type EntryDraft,
} from '../../store/journal';
import { journalModel } from '../../store/models/journal';
import { openDatabase, type Database } from '../support/database';

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

/** An entry at its place in a stream; `prev` is the hash of `before`, the stream's name at first. */
function sealed(stream: string, part: Partial<EntryDraft>, before?: JournalEntry): JournalEntry {
  const seq = (before?.seq ?? 0) + 1;
  const key = part.key ?? `k${seq}`;
  return sealEntry({
    stream,
    seq,
    v: 1,
    key,
    at: 1_700_000_000_000 + seq,
    by: { person: 'p-1', office: 'sf-east' },
    act: 'notice.read',
    data: { person: 'p-1' },
    rev: 3,
    answer: { act: 'notice.read', stream, seq, at: 1, request: 'r', facts: {} },
    prev: before?.hash ?? stream,
    ...part,
  });
}

/** The hash anybody can compute from the stored entry alone. */
function hashOf({ hash: _hash, ...entry }: JournalEntry): string {
  return createHash('sha256').update(canonicalJson(entry)).digest('hex');
}

async function appendChain(stream: string, count: number): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (let i = 0; i < count; i += 1) {
    const entry = sealed(stream, {}, entries.at(-1));
    expect((await appendEntry(db.connection, entry)).result).toBe('appended');
    entries.push(entry);
  }
  return entries;
}

describe('a sealed entry', () => {
  it('has the SHA-256 of the canonical JSON of all its other fields', () => {
    const entry = sealed('unit:c:sf:sf-east', {});
    const { hash, ...rest } = entry;
    expect(hash).toBe(createHash('sha256').update(canonicalJson(rest)).digest('hex'));
    expect(entry).toMatchObject({ _id: 'unit:c:sf:sf-east#0000000001', prev: entry.stream });
  });

  it.each(['seq', 'v', 'key', 'at', 'act', 'rev', 'prev', 'data', 'by', 'answer'] as const)(
    'changes its hash with %s',
    (field) => {
      const other = {
        ...{ seq: 2, v: 2, key: 'other', at: 7, act: 'other', rev: null, prev: 'other' },
        data: { person: 'p-2' },
        by: { person: 'p-1', office: 'sf-west' },
        answer: { act: 'other', stream: '', seq: 1, at: 1, request: 'r', facts: {} },
      };
      const plain = sealed('unit:c:sf:sf-east', {});
      const changed = sealed('unit:c:sf:sf-east', { [field]: other[field] });
      expect(changed.hash).not.toBe(plain.hash);
    },
  );

  it('keeps its hash through the database, whatever JSON it carries', async () => {
    let n = 0;
    const stream = 'unit:bytes:sf:sf-east';
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 3 }), async (value) => {
        const data = { value: JSON.parse(JSON.stringify(value)) as unknown };
        const entry = sealed(stream, { seq: (n += 1), key: `k${n}`, data });
        await appendEntry(db.connection, entry);
        const stored = await findEntryByKey(db.connection, stream, entry.key);
        expect(stored && hashOf(stored)).toBe(entry.hash);
      }),
      { numRuns: 60 },
    );
  });
});

describe('appending', () => {
  it('chains entries, each to the one before', async () => {
    const stream = 'unit:chain:sf:sf-east';
    await appendChain(stream, 12);
    const stored = await listEntries(db.connection, stream);
    expect(stored.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    stored.forEach((entry, i) => {
      expect(entry.prev).toBe(stored[i - 1]?.hash ?? stream);
      expect(hashOf(entry)).toBe(entry.hash);
    });
  });

  it('answers mine with the stored entry when the key is in the stream already', async () => {
    const stream = 'unit:mine:sf:sf-east';
    const [first] = await appendChain(stream, 1);
    const again = sealed(stream, { key: first?.key, data: { person: 'p-other' } }, first);
    expect(await appendEntry(db.connection, again)).toEqual({ result: 'mine', entry: first });
    const atItsPlace = sealed(stream, { key: first?.key });
    expect((await appendEntry(db.connection, atItsPlace)).result).toBe('mine');
    expect(await listEntries(db.connection, stream)).toEqual([first]);
  });

  it('answers behind when another entry has the place', async () => {
    const stream = 'unit:behind:sf:sf-east';
    const [first] = await appendChain(stream, 1);
    const late = sealed(stream, { key: 'late' });
    expect(await appendEntry(db.connection, late)).toEqual({ result: 'behind' });
    expect(await listEntries(db.connection, stream)).toEqual([first]);
  });

  it('lets one of many writers have each place, and one entry each key', async () => {
    const stream = 'unit:race:sf:sf-east';
    const byPlace = Array.from({ length: 8 }, (_, i) =>
      appendEntry(db.connection, sealed(stream, { key: `writer-${i}` })),
    );
    const results = (await Promise.all(byPlace)).map(({ result }) => result);
    expect(results.filter((one) => one === 'appended')).toHaveLength(1);
    expect(results.filter((one) => one === 'behind')).toHaveLength(7);
    const byKey = Array.from({ length: 8 }, (_, i) =>
      appendEntry(db.connection, sealed(stream, { key: 'same', seq: i + 2 })),
    );
    const again = await Promise.all(byKey);
    expect(again.filter(({ result }) => result === 'appended')).toHaveLength(1);
    expect(again.filter(({ result }) => result === 'mine')).toHaveLength(7);
    expect(await listEntries(db.connection, stream)).toHaveLength(2);
  });

  it('takes the same key in another stream', async () => {
    await appendChain('unit:key:sf:sf-east', 1);
    const other = sealed('unit:key:sf:sf-west', { key: 'k1' });
    expect((await appendEntry(db.connection, other)).result).toBe('appended');
  });
});

describe('reading', () => {
  const stream = 'campaign:read:sf';
  beforeAll(() => appendChain(stream, 11));

  it('reads a stream in order, on from any entry', async () => {
    const tail = await listEntries(db.connection, stream, { after: 9 });
    expect(tail.map(({ seq }) => seq)).toEqual([10, 11]);
    const page = await listEntries(db.connection, stream, { after: 2, limit: 2 });
    expect(page.map(({ seq }) => seq)).toEqual([3, 4]);
    expect(await listEntries(db.connection, stream, { after: 11 })).toEqual([]);
    expect(await listEntries(db.connection, 'campaign:rea:sf')).toEqual([]);
  });

  it('gives entries without the bookkeeping beside the record', async () => {
    const [entry] = await listEntries(db.connection, stream);
    expect(Object.keys(entry ?? {})).not.toEqual(expect.arrayContaining(['feed']));
    expect(entry).not.toHaveProperty('storedAt');
    expect(await findEntryByKey(db.connection, stream, 'k1')).toEqual(entry);
    const raw = await journalModel(db.connection).collection.findOne({ stream, seq: 1 });
    expect(raw).toMatchObject({ feed: 1, storedAt: expect.any(Number) as number });
  });

  it('tells which of some entries exist', async () => {
    const ids = [`${stream}#0000000011`, `${stream}#0000000012`, 'campaign:none:sf#0000000001'];
    expect(await existingEntries(db.connection, ids)).toEqual([ids[0]]);
    expect(await findEntryByKey(db.connection, stream, 'k12')).toBeNull();
  });
});
