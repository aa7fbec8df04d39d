import type { NoticeTextBody } from '../../web/contract/notice-texts';
import { startWeb, type TestWeb } from '../support/web-server';

const NOTICE = '示范县总工会关于开展读书活动的通知\n各基层工会：\n';
let web: TestWeb;

beforeAll(async () => {
  web = await startWeb();
  await web.addPeople({
    handler: [{ office: 'r-xj', role: 'handler' }],
    supervisor: [{ office: 'r-xj', role: 'supervisor' }],
  });
});

afterAll(() => web.close());

async function upload(account: string, text: string) {
  const form = new FormData();
  form.set('file', new File([text], '通知.txt'), '通知.txt');
  const visitor = await web.signedIn(account);
  const response = await visitor.raw('/api/notice-texts', { method: 'POST', body: form });
  return { status: response.status, body: await response.json() };
}

it('reads the text of a notice for whoever may draft', async () => {
  const { status, body } = await upload('handler', NOTICE);
  expect(status).toBe(200);
  expect((body as NoticeTextBody).text).toContain('关于开展读书活动的通知');
});

it('refuses who may not draft, before anything of the file is read', async () => {
  const { status, body } = await upload('supervisor', NOTICE);
  expect(status).toBe(403);
  expect(body).toMatchObject({ code: 'notPermitted' });
});

it('refuses a paper marked secret', async () => {
  expect((await upload('handler', `机密★一年\n${NOTICE}`)).status).toBe(422);
});
