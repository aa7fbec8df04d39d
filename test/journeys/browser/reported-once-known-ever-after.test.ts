import type { Browser } from 'playwright-core';
import type { FactList } from '../../../web/contract/facts';
import type { FormList } from '../../../web/contract/forms';
import { buildStep } from '../../builders/campaign-file';
import { openBrowser, Visit } from '../../support/browser';
import { journeyCampaign, journeyId, UNDATED } from '../../support/journey-campaign';
import { type JourneyDesk, refused } from '../../support/journey-desk';
import { PASSWORD, Stack } from '../../support/stack';

const TITLE = '组织情况表';
let stack: Stack;
let browser: Browser;
let clerk: JourneyDesk;
let liaison: JourneyDesk;
let unit: Visit;
let form: string;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  clerk = await stack.seat('clerk', [{ office: 'sf-publicity', role: 'handler' }]);
  liaison = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

/** Issues a notice of its own that asks for the form, and opens it at the unit. */
async function asked(title: string): Promise<void> {
  const step = { kind: 'report', title: '组织情况', form, due: UNDATED } as const;
  const plain = journeyCampaign(journeyId('once'), {
    ...{ steps: [buildStep(step)], matrix: [{ for: 'prefecture', owes: { report: 'file' } }] },
  });
  const file = { ...plain, notice: { ...plain.notice, title } };
  await stack.issue(clerk, file);
  await unit.page.goto(`${stack.url}/tasks/${file.id}/sf/sf-east?duty=report`);
}

const handIn = () => unit.page.getByRole('button', { name: '提交：组织情况' }).click();
const members = () => unit.page.getByLabel('现有会员', { exact: true });

it('binds a field of a form to a fact of the unit', async () => {
  const visit = await Visit.begin(browser, `${stack.url}/forms`);
  const { page } = visit;
  await visit.signIn('clerk', PASSWORD);
  await page.getByRole('button', { name: '新建表单' }).click();
  await page.getByLabel('表单名称').fill(TITLE);
  const palette = page.getByRole('region', { name: '项目' });
  await palette.getByRole('button', { name: '数字', exact: true }).click();
  const inspector = page.getByRole('region', { name: '设置' });
  await inspector.getByLabel(/^名称/).fill('现有会员');
  await inspector.getByLabel('计量单位').fill('人');
  await inspector.getByLabel('登记为单位基本数据').fill('会员总数');
  await visit.sees('已自动保存');
  await page.getByRole('button', { name: '发布', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '发布表单' });
  await dialog.getByRole('button', { name: '发布', exact: true }).click();
  await dialog.getByText('已发布，可以在通知的办理环节中选用。').waitFor();
  const { rows } = await clerk.get<FormList>('/api/forms');
  form = rows.find(({ title }) => title === TITLE)?.key ?? '';
  await visit.end();
});

it('asks for it once', async () => {
  unit = await Visit.begin(browser, stack.url);
  await unit.signIn('east', PASSWORD);
  await unit.sees('待办');
  await asked('关于开展组织情况摸底的通知');
  await members().fill('1200');
  await handIn();
  await unit.sees('已报备');
});

it('opens the next form with it, and takes a correction', async () => {
  await asked('关于开展宣讲活动的通知');
  await unit.sees(/沿用 .*《关于开展组织情况摸底的通知》“组织情况”所报/);
  expect(await members().inputValue()).toBe('1200');
  await unit.meetsWcag();
  await handIn();
  await unit.sees('还有 1 项沿用的内容没有核对：现有会员');
  await members().fill('1300');
  await unit.sees(/已更正。原为 1200 人/);
  await handIn();
  await unit.sees('已报备');
});

it('knows the correction from then on, and keeps what it corrected', async () => {
  await asked('关于报送年度总结的通知');
  await unit.sees(/沿用 .*《关于开展宣讲活动的通知》“组织情况”所报/);
  expect(await members().inputValue()).toBe('1300');
  await unit.page.getByRole('button', { name: '核对无误：现有会员' }).click();
  await handIn();
  await unit.sees('已报备');
  const { rows } = await liaison.get<FactList>('/api/facts/sf-east');
  expect(rows.map(({ key, values }) => [key, values.map(({ value }) => value)])).toEqual([
    ['会员总数', [1300, 1300, 1200]],
  ]);
});

it('lists what is known, with where it was told and what it was before', async () => {
  const { page } = unit;
  await asked('关于开展调研的通知');
  const opened = page.waitForEvent('popup');
  await page.getByRole('link', { name: /历次所报：现有会员/ }).click();
  const facts = await opened;
  const fact = facts.getByRole('region', { name: '现有会员' });
  await fact.getByText('1300 人').waitFor();
  await fact.getByText('以前的 1 个值').click();
  await fact.getByText('1200 人').waitFor();
  await fact.getByRole('link', { name: '《关于报送年度总结的通知》“组织情况”' }).click();
  await facts.getByRole('heading', { name: '关于报送年度总结的通知' }).first().waitFor();
  await facts.close();
  await page.goto(`${stack.url}/facts/sf-east?fact=会员总数`);
  await unit.sees('登记名称：会员总数');
  await unit.meetsWcag();
});

it('opens a text that is written inside the office with it as well', async () => {
  const admin = await stack.seat('admin', [{ office: 'sf-east', role: 'administrator' }]);
  const body = { isOn: true, standIns: [], secretaries: [], revision: 0 };
  expect((await admin.send('PUT', '/api/inside/settings/sf-east', { body })).status).toBe(200);
  await asked('关于开展走访慰问的通知');
  await unit.sees(/沿用 .*《关于报送年度总结的通知》“组织情况”所报/);
  expect(await members().inputValue()).toBe('1300');
  await unit.page.getByRole('button', { name: '送审' }).click();
  await unit.sees('还有 1 项沿用的内容没有核对：现有会员');
});

it('shows the issuing side what was told to its notices, and nobody else anything', async () => {
  const seen = await clerk.get<FactList>('/api/facts/sf-east');
  expect([seen.isOwn, seen.rows.map(({ values }) => values.length)]).toEqual([false, [3]]);
  const stranger = await stack.seat('west', [{ office: 'sf-west', role: 'handler' }]);
  expect((await stranger.get<FactList>('/api/facts/sf-east')).rows).toEqual([]);
  expect(refused(await stranger.look('/api/facts/nobody'))).toBe('404 unitUnknown');
  await unit.end();
});
