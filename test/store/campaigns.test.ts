import {
  findCampaign,
  findRevision,
  listCampaigns,
  markIssued,
  markIssuing,
  saveDraft,
} from '../../store/campaigns';
import { buildCampaign } from '../builders/campaign-file';
import { openDatabase, type Database } from '../support/database';

let db: Database;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

const by = { person: 'p-1', office: 'sf-publicity' };

function save(id: string, expectedRevision: number, graceDays = 2) {
  const file = buildCampaign({ id, graceDays });
  return saveDraft(db.connection, { file, by, expectedRevision });
}

it('keeps one revision after the other, each for ever', async () => {
  expect(await save('kept', 0)).toMatchObject({ revision: 1, status: 'draft', createdBy: by });
  expect(await save('kept', 1, 5)).toMatchObject({ revision: 2 });
  const [first, second] = [
    await findRevision(db.connection, 'kept', 1),
    await findRevision(db.connection, 'kept', 2),
  ];
  expect(first?.file).toEqual(buildCampaign({ id: 'kept' }));
  expect(second?.file.graceDays).toBe(5);
  expect(first?.fileHash).not.toBe(second?.fileHash);
  expect(await findRevision(db.connection, 'kept', 3)).toBeNull();
});

it('refuses whoever saw an older revision, and one of two who save at once', async () => {
  await save('seen', 0);
  expect(await save('seen', 0)).toBe('conflict');
  expect(await save('seen', 2)).toBe('conflict');
  const both = await Promise.all([save('seen', 1, 3), save('seen', 1, 4)]);
  expect(both.filter((one) => one === 'conflict')).toHaveLength(1);
  expect(await findCampaign(db.connection, 'seen')).toMatchObject({ revision: 2 });
});

it('goes on after a writer that died before the campaign named its revision', async () => {
  await save('orphaned', 0);
  const revisions = db.connection.collection('campaignRevisions');
  const left = await revisions.findOne({ campaign: 'orphaned' });
  const orphan = { ...left, _id: 'orphaned@000002', revision: 2, savedAt: Date.now() };
  await revisions.insertOne(orphan as never);
  // A revision this young belongs to somebody who is writing now.
  expect(await save('orphaned', 1, 6)).toBe('conflict');
  await revisions.updateOne({ _id: orphan._id } as never, { $set: { savedAt: 1 } });
  expect(await save('orphaned', 1, 6)).toMatchObject({ revision: 2 });
  expect((await findRevision(db.connection, 'orphaned', 2))?.file.graceDays).toBe(6);
});

it('takes no more revisions once it is being issued', async () => {
  await save('frozen', 0);
  await markIssuing(db.connection, 'frozen');
  expect(await save('frozen', 1)).toBe('issued');
  await markIssued(db.connection, 'frozen');
  // A late second asking does not take it back.
  await markIssuing(db.connection, 'frozen');
  expect(await findCampaign(db.connection, 'frozen')).toMatchObject({
    status: 'issued',
    revision: 1,
  });
});

it('lists what an office issues or runs, each once and in order', async () => {
  await save('listed-b', 0);
  await save('listed-a', 0);
  const listed = await listCampaigns(db.connection, ['sf', 'sf-publicity']);
  const ids = listed.map(({ _id }) => _id);
  expect(ids).toEqual([...new Set(ids)].sort());
  expect(ids).toEqual(expect.arrayContaining(['listed-a', 'listed-b']));
  expect(await listCampaigns(db.connection, ['sf-economy'])).toEqual([]);
});
