import { randomUUID } from 'node:crypto';
import { saveDraft } from '../../store/campaigns';
import { campaignModel } from '../../store/models/campaign';
import type { NumbersView } from '../../web/contract/numbers';
import { buildCampaign } from '../builders/campaign-file';
import { startWeb, type TestWeb } from '../support/web-server';
import type { WebVisitor } from '../support/web-visitor';

const year = new Date().getFullYear();
let web: TestWeb;
let clerk: WebVisitor;
let drafter: WebVisitor;

beforeAll(async () => {
  web = await startWeb();
  await web.addPeople({
    admin: [{ office: 'r', role: 'administrator' }],
    clerk: [{ office: 'r', role: 'registryClerk' }],
    drafter: [{ office: 'r-xj', role: 'handler' }],
    other: [{ office: 'r-a', role: 'handler' }],
  });
  [clerk, drafter] = await Promise.all([web.signedIn('clerk'), web.signedIn('drafter')]);
  for (const id of ['one-2026', 'two-2026', 'three-2026']) await keepDraft(id);
});
afterAll(() => web.close());

async function keepDraft(id: string): Promise<void> {
  const { notice, ...file } = buildCampaign({ id });
  const by = { person: 'id-drafter', office: 'r-xj' };
  const draft = { ...file, notice: { ...notice, issuer: 'r', sponsor: 'r-xj', title: id } };
  await saveDraft(web.deps.connection, { file: draft, by, expectedRevision: 0 });
}

type Sent = [path: string, body: object, key?: string];
const act = (who: WebVisitor, ...[path, body, key = randomUUID()]: Sent) =>
  who.send('POST', path, { body, headers: { 'Idempotency-Key': key } });
const keep = (name: string, body: object) =>
  act(clerk, `/api/numbers/acts/${name}`, { word: '根总工发', year, ...body });
const give = (campaign: string, body: object, key?: string) =>
  act(drafter, `/api/campaigns/${campaign}/number`, body, key);
const viewOf = async () =>
  (await clerk.get(`/api/numbers?year=${year}`)).body as unknown as NumbersView;

it('has the words an administrator sets', async () => {
  const body = { words: ['根总工发'], revision: 0 };
  expect((await clerk.send('PUT', '/api/numbers/settings', { body })).status).toBe(403);
  const admin = await web.signedIn('admin');
  expect((await admin.send('PUT', '/api/numbers/settings', { body })).status).toBe(204);
  expect((await admin.send('PUT', '/api/numbers/settings', { body })).body).toMatchObject({
    code: 'revisionOutdated',
  });
  expect(await viewOf()).toMatchObject({
    ...{ words: ['根总工发'], mayChange: false, mayKeep: true },
    series: [{ word: '根总工发', last: null, next: `根总工发〔${year}〕1号`, gaps: [] }],
  });
});

it('goes on after the paper register, which must be named', async () => {
  expect((await keep('start', { startAfter: 11, reason: ' ' })).body).toMatchObject({
    code: 'reasonRequired',
  });
  const reason = '1至11号见纸质发文登记簿。';
  expect((await keep('start', { startAfter: 11, reason })).status).toBe(204);
  const key = randomUUID();
  const given = await give('one-2026', { word: '根总工发' }, key);
  expect(given.body).toEqual({ number: `根总工发〔${year}〕12号` });
  expect((await give('one-2026', { word: '根总工发' }, key)).body).toEqual(given.body);
  expect((await give('one-2026', { word: '根总工发' })).body).toMatchObject({
    code: 'numberAlreadyGiven',
    params: { number: `根总工发〔${year}〕12号` },
  });
  expect((await keep('start', { startAfter: 12, reason })).body).toMatchObject({
    code: 'numberStartTooLate',
  });
});

it('takes a number given on paper unless another has it, and leaves the gap to be explained', async () => {
  const typed = (number: string) => give('two-2026', { number });
  expect((await typed(`根总工发〔${year}〕12号`)).body).toMatchObject({
    code: 'numberTaken',
    params: { title: 'one-2026' },
  });
  expect((await typed('根工发〔2026〕1号')).body).toMatchObject({ code: 'numberWordUnknown' });
  expect((await typed(`根总工发[${year}]015号`)).body).toEqual({
    number: `根总工发〔${year}〕15号`,
  });
  expect((await viewOf()).series[0]?.gaps).toEqual([{ from: 13, to: 14 }]);
  expect((await keep('enter', { number: 13, title: '任免通知' })).status).toBe(204);
  expect((await keep('void', { number: 14, reason: '编号时跳号。' })).status).toBe(204);
  const { series } = await viewOf();
  expect(series[0]).toMatchObject({ gaps: [], next: `根总工发〔${year}〕16号` });
  expect(series[0]?.rows.map(({ number, state, campaign }) => [number, state, campaign])).toEqual([
    [15, 'held', 'two-2026'],
    [14, 'voided', null],
    [13, 'outside', null],
    [12, 'held', 'one-2026'],
  ]);
});

it('is voided with a reason, never when it has gone out, and is not given again', async () => {
  expect((await keep('void', { number: 15, reason: '' })).body).toMatchObject({
    code: 'reasonRequired',
  });
  const key = randomUUID();
  const voiding = { word: '根总工发', year, number: 15, reason: '改由办公室另行编号。' };
  const twice = [1, 2].map(() => act(clerk, '/api/numbers/acts/void', voiding, key));
  expect((await Promise.all(twice)).map(({ status }) => status)).toEqual([204, 204]);
  expect((await keep('void', { number: 15, reason: '再说一次。' })).body).toMatchObject({
    code: 'numberNotVoidable',
  });
  expect((await give('two-2026', { word: '根总工发' })).body).toEqual({
    number: `根总工发〔${year}〕16号`,
  });
  await campaignModel(web.deps.connection).updateOne(
    { _id: 'one-2026' },
    { $set: { status: 'issued' } },
  );
  expect((await keep('void', { number: 12, reason: '不发了。' })).body).toMatchObject({
    code: 'numberNotVoidable',
  });
});

it('is none of the business of other bodies', async () => {
  const other = await web.signedIn('other');
  const body = { word: '根总工发' };
  expect((await act(other, '/api/campaigns/three-2026/number', body)).status).toBe(403);
  const view = (await other.get('/api/numbers')).body as unknown as NumbersView;
  expect(view).toMatchObject({ office: 'r-a', series: [] });
});
