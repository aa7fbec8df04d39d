import { saveDraft } from '../../store/campaigns';
import { buildCampaign } from '../builders/campaign-file';
import { startWeb, type TestWeb } from '../support/web-server';

let web: TestWeb;

beforeAll(async () => {
  web = await startWeb();
  await web.addPeople({
    sponsor: [{ office: 'r-xj', role: 'handler' }],
    other: [{ office: 'r-jj', role: 'handler' }],
  });
  const file = buildCampaign({ id: 'slow-2026' });
  await saveDraft(web.deps.connection, {
    file: { ...file, notice: { ...file.notice, issuer: 'r', sponsor: 'r-xj' } },
    by: { person: 'id-sponsor', office: 'r-xj' },
    expectedRevision: 0,
  });
});

afterAll(() => web.close());

test('an order to issue can be followed before there is an issuing, by its two offices alone', async () => {
  const path = '/api/commands/campaign:slow-2026:r/never-heard-of';
  const { status, body } = await (await web.signedIn('sponsor')).get(path);
  expect([status, body.status]).toEqual([200, 'unknown']);
  const refused = await (await web.signedIn('other')).get(path);
  expect([refused.status, refused.body.code]).toEqual([403, 'notPermitted']);
});

test('nobody follows the orders of another office under the name of a file', async () => {
  const path = '/api/commands/campaign:slow-2026:r-jj/never-heard-of';
  expect((await (await web.signedIn('sponsor')).get(path)).status).toBe(403);
});
