import type { Browser } from 'playwright-core';
import type { CampaignView } from '../../../web/contract/campaigns';
import { openBrowser, Visit } from '../../support/browser';
import { journeyCampaign, journeyId } from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { PASSWORD, Stack } from '../../support/stack';

const campaign = journeyId('signed-off');
const year = new Date().getFullYear();

let stack: Stack;
let browser: Browser;
let writer: JourneyDesk;
let desk: Visit;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  writer = await stack.seat('writer', [{ office: 'sf-publicity', role: 'handler' }]);
  const admin = await stack.seat('admin', [{ office: 'sf', role: 'administrator' }]);
  await stack.seat('clerk', [{ office: 'sf', role: 'registryClerk' }]);
  await stack.seat('money', [{ office: 'sf-economy', role: 'departmentHead' }]);
  await stack.seat('chief', [{ office: 'sf', role: 'leaderInCharge' }]);
  const settings = { words: ['示总工发'], requiresSignOff: true, revision: 0 };
  await admin.send('PUT', '/api/numbers/settings', { body: settings });
  const file = journeyCampaign(campaign);
  const notice = { ...file.notice, number: '' };
  await writer.send('POST', '/api/campaigns', { body: { file: { ...file, notice } } });
  desk = await Visit.begin(browser, `${stack.url}/campaigns/${campaign}/edit?step=issue`);
  await desk.signIn('writer', PASSWORD);
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

async function send(): Promise<void> {
  const { page } = desk;
  await page.getByLabel('核稿人').selectOption({ label: 'clerk（示范省总工会）' });
  await page.getByLabel('签发人').selectOption({ label: 'chief（示范省总工会）' });
  await page.getByRole('checkbox', { name: /^money/ }).check();
  await page.getByRole('button', { name: '送核' }).click();
  await page.getByRole('button', { name: '撤回' }).waitFor();
}

/** Somebody finds the draft among what they have to do, says their word, and has nothing left. */
async function says(account: string, [task, button]: [string, string], opinion = '') {
  const visit = await Visit.begin(browser, `${stack.url}/todo`);
  const { page } = visit;
  await visit.signIn(account, PASSWORD);
  await page
    .getByRole('region', { name: /发文稿/ })
    .getByText(task)
    .click();
  await page.getByLabel('意见', { exact: true }).fill(opinion);
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.getByRole('button', { name: button, exact: true }).waitFor({ state: 'detached' });
  await visit.meetsWcag();
  await visit.fitsTheWindow();
  await visit.end();
}

it('is sent to be checked, and comes back with what is to be mended', async () => {
  await desk.sees('本机关规定：先核稿、签发，再印发。');
  await desk.meetsWcag();
  await send();
  await says('clerk', ['核稿', '退回拟稿人'], '主送范围请再核对。');
  await desk.page.goto(`${stack.url}/todo`);
  await desk.page.getByText('退回待改').click();
  await desk.sees('主送范围请再核对。');
  await desk.page.getByRole('link', { name: '去修改、重送或印发' }).click();
});

it('is checked, countersigned and signed off by those it was sent to', async () => {
  await send();
  await says('clerk', ['核稿', '核稿同意']);
  await says('money', ['会签', '会签同意'], '经费已列入预算。');
  await says('chief', ['签发', '签发']);
});

it('gets its number, and only then is issued', async () => {
  const { page } = desk;
  await page.reload();
  await desk.sees('已签发。稿件如再改动，签发即失效，须重新送核。');
  await page.getByRole('button', { name: '取下一号' }).click();
  await desk.sees(`已编号：示总工发〔${year}〕1号。`);
  await desk.sees('已自动保存');
  await page.getByRole('button', { name: /个单位印发$/ }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /个单位印发$/ })
    .click();
  await stack.reaches(writer, campaign, 'running');
  const { number } = await writer.get<CampaignView>(`/api/campaigns/${campaign}`);
  expect(number).toBe(`示总工发〔${year}〕1号`);
  await desk.end();
});
