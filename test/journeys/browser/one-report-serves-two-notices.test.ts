import type { Browser } from 'playwright-core';
import type { CampaignFile } from '../../../domain/campaign-file';
import { publishForms } from '../../../store/form-versions';
import { buildStep } from '../../builders/campaign-file';
import { openBrowser, Visit } from '../../support/browser';
import { journeyCampaign, journeyId, UNDATED } from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { PASSWORD, Stack } from '../../support/stack';

const FIRST = '关于开展组织情况摸底的通知';
const SECOND = '关于落实组织情况摸底工作的补充安排';
const FORM = {
  ...{ key: 'd-pair', title: '组织情况', ui: {} },
  schema: {
    type: 'object',
    properties: { members: { type: 'integer', title: '现有会员', 'x-unit': '人' } },
    required: ['members'],
  },
} as const;

let stack: Stack;
let browser: Browser;
let unit: Visit;
let desk: JourneyDesk;
const [first, second] = [journeyId('first'), journeyId('second')];

function notice(id: string, title: string, number: string): CampaignFile {
  const step = { kind: 'report', title: '组织情况', form: FORM.key, due: UNDATED } as const;
  const plain = journeyCampaign(id, {
    ...{ items: [], steps: [buildStep(step)] },
    matrix: [{ for: 'prefecture', owes: { report: 'review' } }],
  });
  return { ...plain, notice: { ...plain.notice, title, number } };
}

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  await publishForms(stack.connection, [FORM]);
  desk = await stack.seat('clerk', [{ office: 'sf-publicity', role: 'handler' }]);
  await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  await stack.issue(desk, notice(first, FIRST, '示总工发〔2026〕5号'));
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

it('is declared in the editor, where the earlier notice is picked', async () => {
  const clerk = await Visit.begin(browser, stack.url);
  await clerk.signIn('clerk', PASSWORD);
  await clerk.sees('待办');
  const file = notice(second, SECOND, '示总工发〔2026〕6号');
  await desk.send('POST', '/api/campaigns', { body: { file } });
  const { page } = clerk;
  await page.goto(`${stack.url}/campaigns/${second}/edit`);
  await page.getByRole('button', { name: '添加关联' }).click();
  await page
    .getByLabel('第 1 项关联的通知')
    .selectOption({ label: `《${FIRST}》（示总工发〔2026〕5号）` });
  await clerk.sees('已自动保存');
  await page.goto(`${stack.url}/campaigns/${second}/edit?step=steps`);
  await page
    .getByLabel('一次报送，两件共用')
    .selectOption({ label: `《${FIRST}》（示总工发〔2026〕5号）“组织情况”` });
  await clerk.sees('已自动保存');
  await clerk.meetsWcag();
  const { revision } = await desk.get<{ revision: number }>(`/api/campaigns/${second}`);
  await desk.do(`/api/campaigns/${second}/issue`, { revision });
  await clerk.end();
});

it('is handed in once, for both', async () => {
  unit = await Visit.begin(browser, stack.url);
  await unit.signIn('east', PASSWORD);
  await unit.sees('待办');
  const { page } = unit;
  await page.goto(`${stack.url}/tasks/${first}/sf/sf-east?duty=report`);
  await page.getByLabel(/^现有会员/).fill('1200');
  await page.getByRole('checkbox', { name: /^同时作为《关于落实.*“组织情况”的报告报送/ }).check();
  await unit.meetsWcag();
  await page.getByRole('button', { name: '提交：组织情况' }).click();
  await unit.sees('共用一次报送，两件分别审核。');
});

it('is seen as such in the other notice, which says what it is based on', async () => {
  const { page } = unit;
  await page.getByRole('link', { name: /^《关于落实组织情况摸底工作/ }).click();
  await page.getByRole('heading', { name: SECOND, level: 1 }).waitFor();
  await unit.sees('由一次报送共用而来');
  await page.getByText('通知原文').click();
  await page
    .getByRole('link', { name: `《${FIRST}》（示总工发〔2026〕5号）`, exact: true })
    .click();
  await page.getByRole('heading', { name: FIRST, level: 1 }).waitFor();
  // What is not read yet lies open.
  await unit.sees('依据本通知的文件');
  await unit.end();
});

it('is shown to its reviewer as shared', async () => {
  const clerk = await Visit.begin(browser, stack.url);
  await clerk.signIn('clerk', PASSWORD);
  await clerk.sees('待办');
  await clerk.page.goto(`${stack.url}/reviews/${second}/sf/sf-east?duty=report`);
  await clerk.sees('由一次报送共用而来');
  await clerk.end();
});
