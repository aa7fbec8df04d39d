import { checkCampaignShape } from '../../domain/campaign-shape';
import { saveDraft } from '../../store/campaigns';
import type { CampaignList, ExampleList } from '../../web/contract/campaigns';
import { buildCampaign } from '../builders/campaign-file';
import { startWeb, type TestWeb } from '../support/web-server';

let web: TestWeb;

beforeAll(async () => {
  web = await startWeb();
  await web.addPeople({
    one: [{ office: 'r-xj', role: 'handler' }],
    clerk: [{ office: 'r-xj', role: 'registryClerk' }],
  });
});

afterAll(() => web.close());

test('the examples are served in order, each a campaign by its shape', async () => {
  const one = await web.signedIn('one');
  const { status, body } = await one.get('/api/examples');
  expect(status).toBe(200);
  const { rows } = body as ExampleList;
  expect(rows.map(({ name }) => name)).toEqual(['000', '001', '002', '003', '004']);
  expect(rows.map(({ file }) => Object.keys(checkCampaignShape(file)))).toEqual(
    rows.map(() => ['file']),
  );
});

test('nobody reads them without signing in', async () => {
  expect((await web.visitor().get('/api/examples')).status).toBe(401);
});

test('a handler may write a new campaign, a registry clerk may not', async () => {
  const mayDraft = async (account: string) =>
    (await (await web.signedIn(account)).get('/api/campaigns')).body.mayDraft;
  expect(await mayDraft('one')).toBe(true);
  expect(await mayDraft('clerk')).toBe(false);
});

test('a draft is listed with its number and when it was kept', async () => {
  const { notice, ...file } = buildCampaign({ id: 'kept-2026' });
  const by = { person: 'id-one', office: 'r-xj' };
  const draft = { ...file, notice: { ...notice, issuer: 'r', sponsor: 'r-xj' } };
  await saveDraft(web.deps.connection, { file: draft, by, expectedRevision: 0 });
  const { rows } = (await (await web.signedIn('one')).get('/api/campaigns')).body as CampaignList;
  expect(rows).toMatchObject([
    { id: 'kept-2026', number: notice.number, status: 'unissued', deliveredAt: null },
  ]);
  expect(Math.abs((rows[0]?.draftedAt ?? 0) - Date.now())).toBeLessThan(60_000);
});
