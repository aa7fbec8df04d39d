import { unitStream } from '../../domain/stream-name';
import { entryId } from '../../domain/journal-entry';
import { anchorHeads } from '../../store/anchors';
import type { Connection } from '../../store/connection';
import { hashOfEntry } from '../../store/journal';
import { anchorModel } from '../../store/models/anchor';
import { journalModel, type JournalDoc } from '../../store/models/journal';
import { verifyJournal } from '../../store/verify-journal';
import { buildCampaign } from '../builders/campaign-file';
import { DirectCampaign } from '../support/direct-campaign';
import { TestEngine } from '../support/engine';

let engine: TestEngine;
let connection: Connection;
let stream: string;

async function found(): Promise<string[]> {
  const { findings, anchorFaults } = await verifyJournal(connection);
  return [
    ...findings.map((finding) => `${finding.stream}#${finding.seq} ${finding.fault}`),
    ...anchorFaults,
  ];
}

const journal = () => journalModel(connection).collection;
const at = (seq: number) => ({ _id: entryId(stream, seq) }) as never;

async function entryAt(seq: number): Promise<JournalDoc> {
  return (await journal().findOne(at(seq))) as unknown as JournalDoc;
}

/** Tampers, looks, and puts everything back. */
async function whileTampered(tamper: () => Promise<unknown>): Promise<string[]> {
  const before = await journal().find({ stream }).toArray();
  await tamper();
  const findings = await found();
  await journal().deleteMany({ stream });
  await journal().insertMany(before);
  expect(await found()).toEqual([]);
  return findings;
}

beforeAll(async () => {
  engine = await TestEngine.start({ working: false });
  connection = engine.deps.connection;
  const campaign = await DirectCampaign.issue(engine.deps, buildCampaign({ id: 'verify' }));
  stream = unitStream(campaign.unit('sf-east'));
  await campaign.unitAct('sf-east', 'markRead', {});
  await campaign.unitAct('sf-east', 'acknowledge', {});
  for (const person of ['p-2', 'p-3']) {
    await campaign.as({ by: { person, office: 'sf-east' } }).unitAct('sf-east', 'markRead', {});
  }
  await anchorHeads(connection, Date.now());
});
afterAll(() => engine.stop());

it('finds nothing in a record as it was written', async () => {
  expect(await found()).toEqual([]);
  expect(await verifyJournal(connection)).toMatchObject({
    streams: 2,
    anchor: { place: '0000000001' },
  });
});

it('finds an entry that was changed, also where its hash was made anew', async () => {
  const by = { person: 'p-somebody', office: 'sf-east' };
  const edit = () => journal().updateOne(at(2), { $set: { by } });
  expect(await whileTampered(edit)).toEqual([`${stream}#2 changed`]);
  const forge = async () => {
    const { feed: _feed, storedAt: _storedAt, ...entry } = await entryAt(2);
    const hash = hashOfEntry({ ...entry, by });
    await journal().updateOne(at(2), { $set: { by, hash } });
  };
  expect(await whileTampered(forge)).toEqual([`${stream}#2 changed`]);
});

it('finds the last entry rewritten with a new hash: it was anchored', async () => {
  const forge = async () => {
    const { feed: _feed, storedAt: _storedAt, ...entry } = await entryAt(4);
    await journal().updateOne(at(4), { $set: { at: 1, hash: hashOfEntry({ ...entry, at: 1 }) } });
  };
  expect(await whileTampered(forge)).toEqual([`${stream}#4 changed`]);
});

it('finds what was removed, and what was cut off', async () => {
  expect(await whileTampered(() => journal().deleteOne(at(2)))).toEqual([`${stream}#2 missing`]);
  expect(await whileTampered(() => journal().deleteOne(at(4)))).toEqual([`${stream}#4 cut`]);
  const all = () => journal().deleteMany({ stream });
  expect(await whileTampered(all)).toEqual([`${stream}#1 cut`]);
});

it('finds two entries that traded places', async () => {
  const swap = async () => {
    const [two, three] = [await entryAt(2), await entryAt(3)];
    await journal().deleteMany({ _id: { $in: [two._id, three._id] } } as never);
    await journal().insertMany([
      { ...three, _id: two._id, seq: 2 },
      { ...two, _id: three._id, seq: 3 },
    ] as never[]);
  };
  expect(await whileTampered(swap)).toEqual([`${stream}#2 swapped`]);
});

it('finds an entry put in after the last one without the engine', async () => {
  const forge = async () => {
    const last = await entryAt(4);
    const { feed, storedAt, hash: prev, ...entry } = last;
    const answer = { ...entry.answer, seq: 5 };
    const forged = { ...entry, _id: entryId(stream, 5), seq: 5, key: 'forged-1', answer, prev };
    const hash = hashOfEntry({ ...forged, hash: '' });
    await journal().insertOne({ ...forged, hash, feed, storedAt } as never);
  };
  expect(await whileTampered(forge)).toEqual([`${stream}#5 unshown`]);
});

it('finds an anchor that was changed', async () => {
  const anchors = anchorModel(connection).collection;
  const [anchor] = await anchors.find({}).toArray();
  const id = { _id: anchor?._id };
  await anchors.updateOne(id, { $set: { at: 1 } });
  expect(await found()).toEqual([String(anchor?._id)]);
  await anchors.updateOne(id, { $set: { at: anchor?.['at'] } });
});

it('anchors only what was written since, one after the other', async () => {
  const before = await anchorHeads(connection, Date.now());
  expect((await anchorHeads(connection, Date.now()))?._id).toBe(before?._id);
});
