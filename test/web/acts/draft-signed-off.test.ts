import { randomUUID } from 'node:crypto';
import { campaignStream } from '../../../domain/stream-name';
import { listEntries } from '../../../store/journal';
import { verifyJournal } from '../../../store/verify-journal';
import type { DraftingList, DraftingView } from '../../../web/contract/drafting';
import type { NumbersView } from '../../../web/contract/numbers';
import type { WaitingBody } from '../../../web/contract/waiting';
import { type Desk, ServedEngine } from '../../support/desk';
import { expectRowsAsRecorded } from '../../support/rows-as-recorded';
import { buildDrill, drillId, seatCast, type Cast } from './drill';

const campaign = drillId('signed');
const drafting = `/api/campaigns/${campaign}/drafting`;
const file = buildDrill(campaign);
const year = new Date().getFullYear();
const PAPER = `示总工发〔${year - 1}〕80号`;

let served: ServedEngine;
let cast: Cast;
let clerk: Desk;
let money: Desk;
let revision = 0;

beforeAll(async () => {
  served = await ServedEngine.start();
  cast = await seatCast(served);
  const admin = await served.seat('admin', [{ office: 'sf', role: 'administrator' }]);
  clerk = await served.seat('clerk', [{ office: 'sf', role: 'registryClerk' }]);
  money = await served.seat('money', [{ office: 'sf-economy', role: 'departmentHead' }]);
  const body = { words: ['示总工发'], requiresSignOff: true, revision: 0 };
  await admin.send('PUT', '/api/numbers/settings', { body });
  await keep('初稿。');
});
afterAll(async () => {
  await expectRowsAsRecorded(served.engine.deps.connection);
  await served.stop();
});

async function keep(text: string, number = PAPER): Promise<void> {
  const changed = { ...file, notice: { ...file.notice, text, number } };
  const path = revision === 0 ? '/api/campaigns' : `/api/campaigns/${campaign}`;
  const saved = await cast.sponsor.send<{ revision: number }>(
    revision === 0 ? 'POST' : 'PUT',
    path,
    { body: revision === 0 ? { file: changed } : { file: changed, revision } },
  );
  revision = saved.body.revision;
}

const look = (desk: Desk) => desk.get<DraftingView>(drafting);
const turnOf = async (desk: Desk) =>
  (await desk.get<DraftingList>('/api/draftings')).rows.map(({ task }) => task);
const issue = () =>
  cast.sponsor.act<{ code?: string }>(`/api/campaigns/${campaign}/issue`, { revision });

async function send(): Promise<void> {
  const { hash } = await look(cast.sponsor);
  await cast.sponsor.do(`${drafting}/send`, {
    hash,
    checker: { person: 'p-clerk', office: 'sf' },
    countersigners: [{ person: 'p-money', office: 'sf-economy' }],
    signer: { person: 'p-leader', office: 'sf' },
  });
}

async function pass(desk: Desk): Promise<void> {
  const { step, hash } = await look(desk);
  await desk.do(`${drafting}/pass`, { step, hash, opinion: '同意。' });
}

it('is issued by nobody before it is signed', async () => {
  expect((await issue()).body).toMatchObject({ code: 'draftNotSigned' });
  expect(await look(cast.sponsor)).toMatchObject({
    step: 'drafting',
    isRequired: true,
    can: ['send'],
  });
  expect((await money.send('GET', drafting)).status).toBe(403);
});

it('waits for one after the other, where each of them looks', async () => {
  await send();
  expect(await turnOf(clerk)).toEqual(['checking']);
  expect(await clerk.get<WaitingBody>('/api/waiting')).toMatchObject({ drafts: 1, todo: 1 });
  expect((await look(clerk)).can).toEqual(['pass', 'return']);
  expect((await clerk.act(`${drafting}/return`, { opinion: ' ' })).status).toBe(422);
  await clerk.do(`${drafting}/return`, { opinion: '标题与附件名称不一致。' });
  expect(await turnOf(cast.sponsor)).toEqual(['revising']);
  await keep('改稿。');
  await send();
  await pass(clerk);
  expect(await turnOf(clerk)).toEqual([]);
  expect(await turnOf(money)).toEqual(['countersigning']);
  await pass(money);
  expect(await turnOf(cast.leader)).toEqual(['signing']);
});

it('is signed once for a command, and no more once the text is another', async () => {
  const { hash } = await look(cast.leader);
  const key = randomUUID();
  const body = { step: 'signing', hash, opinion: '同意印发。' };
  const twice = await Promise.all([1, 2].map(() => cast.leader.act(`${drafting}/pass`, body, key)));
  expect(twice.map(({ status }) => status)).toEqual([200, 200]);
  const other = await cast.leader.act(`${drafting}/pass`, { ...body, opinion: '再议。' }, key);
  expect(other.body).toMatchObject({ code: 'keyReused' });
  expect(await look(cast.sponsor)).toMatchObject({ step: 'signed', isOutdated: false });
  expect((await look(cast.sponsor)).words).toHaveLength(6);
  await keep('签发后又改。');
  expect(await look(cast.sponsor)).toMatchObject({ step: 'signed', isOutdated: true });
  expect(await turnOf(cast.sponsor)).toEqual(['resending']);
  expect((await issue()).body).toMatchObject({ code: 'draftChangedSinceSigned' });
  await keep('改稿。');
  expect(await turnOf(cast.sponsor)).toEqual(['issuing']);
});

it('gets its number after the sign-off, and both are in the record', async () => {
  const given = await cast.sponsor.act<{ number: string }>(`/api/campaigns/${campaign}/number`, {
    word: '示总工发',
  });
  expect(given.body.number).toBe(`示总工发〔${year}〕1号`);
  expect((await issue()).body).toMatchObject({ code: 'numberOther' });
  await keep('改稿。', given.body.number);
  expect((await issue()).status).toBe(200);
  const { connection } = served.engine.deps;
  const ref = { campaign, office: 'sf' };
  await served.engine.until(async () => (await served.engine.statusOf(ref)) === 'running');
  const [issued] = await listEntries(connection, campaignStream(ref));
  expect(issued?.data).toMatchObject({
    number: given.body.number,
    drafting: { signer: { person: 'p-leader' }, drafter: { person: 'p-sponsor' } },
  });
  expect(await verifyJournal(connection)).toMatchObject({ findings: [] });
  expect(await turnOf(cast.sponsor)).toEqual([]);
  const { series } = await clerk.get<NumbersView>('/api/numbers');
  expect(series[0]?.rows).toMatchObject([{ number: 1, state: 'issued', campaign, mayVoid: false }]);
});
