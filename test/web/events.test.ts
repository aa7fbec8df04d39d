import { entryId } from '../../domain/journal-entry';
import { journalModel } from '../../store/models/journal';
import { EventReader } from '../support/event-reader';
import { putIssuance, putTask } from '../support/projected-rows';
import { startWeb, type TestWeb } from '../support/web-server';
import type { WebVisitor } from '../support/web-visitor';

let web: TestWeb;
let sponsor: WebVisitor;
let lead: WebVisitor;
let partner: WebVisitor;
let stranger: WebVisitor;
const readers: EventReader[] = [];
let campaigns = 0;
let campaign = '';

async function open(who: WebVisitor, at: { query?: string; lastId?: string } = {}) {
  const reader = await EventReader.open(who, at);
  readers.push(reader);
  return reader;
}

/** An entry as a worker stores it; the feed looks at no hash. */
async function record(
  unit: string | null,
  seq: number,
  entry: { act: string; data?: unknown; storedAt?: number },
): Promise<void> {
  const stream = unit === null ? `campaign:${campaign}:r` : `unit:${campaign}:r:${unit}`;
  const { act, data = {}, storedAt = Date.now() } = entry;
  await journalModel(web.deps.connection).collection.insertOne({
    _id: entryId(stream, seq),
    stream,
    seq,
    v: 1,
    key: `${act}-${seq}`,
    at: storedAt,
    by: { person: 'p', office: 'o' },
    act,
    data,
    rev: null,
    answer: {},
    prev: '',
    hash: '',
    feed: 1,
    storedAt,
  } as never);
}

beforeAll(async () => {
  web = await startWeb();
  await web.addPeople({
    sponsor: [{ office: 'r-xj', role: 'handler' }],
    lead: [{ office: 'r-a', role: 'handler' }],
    partner: [{ office: 'r-b', role: 'handler' }],
    stranger: [{ office: 'r-jj', role: 'handler' }],
  });
  sponsor = await web.signedIn('sponsor');
  lead = await web.signedIn('lead');
  partner = await web.signedIn('partner');
  stranger = await web.signedIn('stranger');
});

beforeEach(async () => {
  campaigns += 1;
  campaign = `c${campaigns}`;
  const { connection } = web.deps;
  const ref = { campaign, office: 'r' };
  await putIssuance(connection, { ...ref, sponsor: 'r-xj' });
  await putTask(connection, { ...ref, unit: 'r-a' }, [{ item: 1, role: 'lead', first: true }]);
  await putTask(connection, { ...ref, unit: 'r-b' }, [
    { item: 1, role: 'cooperating' },
    { item: 2, role: 'cooperating' },
  ]);
});

afterEach(() => {
  for (const reader of readers.splice(0)) reader.stop();
});

afterAll(() => web.close());

const told = (reader: EventReader) =>
  reader.rows.filter((row) => row.campaign === campaign).map(({ act, unit }) => `${act} ${unit}`);

test('each office is told what lies within its scope, without content', async () => {
  const [atSponsor, atLead, atPartner, atStranger] = await Promise.all(
    [sponsor, lead, partner, stranger].map((who) => open(who)),
  );
  await record('r-b', 1, { act: 'plan.submitted', data: { body: '秘密' } });
  await record('r-b', 2, { act: 'progress.recorded', data: { item: 1 } });
  await record('r-b', 3, { act: 'progress.recorded', data: { item: 2 } });
  await record(null, 1, { act: 'due.extended', data: { row: { unit: 'r-b' } } });
  await record(null, 2, { act: 'rung.fired', data: { rows: [{ unit: 'r-a' }, { unit: 'r-b' }] } });
  await record(null, 3, { act: 'heads.anchored', data: {} });
  await record(null, 4, { act: 'campaign.closing', data: {} });
  for (const reader of [atSponsor, atLead, atPartner]) {
    await reader?.until(() => reader.rows.some(({ act }) => act === 'campaign.closing'));
  }
  expect(told(atSponsor as EventReader).sort()).toEqual([
    'campaign.closing null',
    'due.extended r-b',
    'plan.submitted r-b',
    'progress.recorded r-b',
    'progress.recorded r-b',
    'rung.fired null',
  ]);
  expect(told(atLead as EventReader).sort()).toEqual([
    'campaign.closing null',
    'progress.recorded r-b',
    'rung.fired r-a',
  ]);
  expect(told(atPartner as EventReader).sort()).toEqual([
    'campaign.closing null',
    'due.extended r-b',
    'plan.submitted r-b',
    'progress.recorded r-b',
    'progress.recorded r-b',
    'rung.fired r-b',
  ]);
  expect(told(atStranger as EventReader)).toEqual([]);
  expect(Object.keys(atSponsor?.rows[0] ?? {}).sort()).toEqual([
    'act',
    'at',
    'by',
    'campaign',
    'office',
    'seq',
    'stream',
    'unit',
  ]);
});

test('an entry that becomes visible late is told, and nothing twice', async () => {
  const reader = await open(sponsor);
  const now = Date.now();
  await record('r-a', 2, { act: 'report.submitted', storedAt: now + 400 });
  await reader.until(() => told(reader).length === 1);
  await record('r-a', 1, { act: 'plan.submitted', storedAt: now });
  await record('r-a', 3, { act: 'summary.submitted', storedAt: now + 500 });
  await reader.until(() => told(reader).length === 3);
  expect(new Set(told(reader)).size).toBe(3);
});

test.each(['header', 'query'])('a cursor in the %s misses nothing of an absence', async (where) => {
  const before = await open(sponsor);
  const now = Date.now();
  await record('r-a', 1, { act: 'notice.acknowledged', storedAt: now });
  await before.until(() => told(before).length === 1);
  before.stop();
  await record('r-b', 1, { act: 'notice.acknowledged', storedAt: now - 300 });
  for (let seq = 2; seq <= 30; seq += 1) await record('r-a', seq, { act: 'progress.recorded' });
  const { lastId } = before;
  const after = await open(
    sponsor,
    where === 'header' ? { lastId } : { query: `?cursor=${lastId}` },
  );
  await record('r-a', 31, { act: 'summary.submitted' });
  const streams = () =>
    new Set(
      after.rows
        .filter((row) => row.campaign === campaign)
        .map(({ stream, seq }) => `${stream}#${seq}`),
    );
  await after.until(() => streams().size === 32);
  expect(after.rows.filter((row) => row.campaign === campaign && row.seq > 1)).toHaveLength(30);
});

test('whoever was away for too much is told to load everything anew', async () => {
  const old = Date.now() - 3_600_000;
  const stream = `unit:${campaign}:r:r-a`;
  await journalModel(web.deps.connection).collection.insertMany(
    Array.from({ length: 5_001 }, (_, i) => ({
      _id: entryId(stream, i + 1),
      stream,
      seq: i + 1,
      act: 'progress.recorded',
      at: old + i,
      by: { person: 'p', office: 'o' },
      data: {},
      feed: 1,
      storedAt: old + i,
      key: `k${i}`,
    })) as never[],
  );
  const reader = await open(sponsor, { query: `?cursor=${old}` });
  await reader.until(() => reader.events.includes('reset'));
  expect(told(reader)).toEqual([]);
});

test('is for those who are signed in, and takes no crooked cursor', async () => {
  expect((await web.visitor().get('/api/events')).status).toBe(401);
  expect((await sponsor.get('/api/events?cursor=-1')).status).toBe(422);
});

test('a stream ends when the server stops', async () => {
  const own = await startWeb();
  await own.addPeople({ one: [{ office: 'r-a', role: 'handler' }] });
  const reader = await EventReader.open(await own.signedIn('one'));
  await own.close();
  await reader.until(() => reader.isEnded);
  expect(reader.events).toEqual(['ready']);
});
