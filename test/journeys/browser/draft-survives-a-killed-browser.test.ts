import type { Browser } from 'playwright-core';
import type { DraftView } from '../../../web/contract/submissions';
import {
  type KillableBrowser,
  openBrowser,
  openKillableBrowser,
  Visit,
} from '../../support/browser';
import { journeyCampaign, journeyId } from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { until } from '../../support/journey-until';
import { PASSWORD, Stack } from '../../support/stack';

const campaign = journeyId('killed-browser');
const form = `/tasks/${campaign}/sf/sf-east?duty=plan`;
const draft = `/api/drafts/${campaign}/sf/sf-east/plan`;

let stack: Stack;
let east: JourneyDesk;
let killed: KillableBrowser;
let browser: Browser;
let visit: Visit;

beforeAll(async () => {
  [stack, killed, browser] = await Promise.all([
    Stack.start(),
    openKillableBrowser(),
    openBrowser(),
  ]);
  const handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  east = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  await stack.seat('east-two', [{ office: 'sf-east', role: 'handler' }]);
  await stack.issue(handler, journeyCampaign(campaign));
  visit = await Visit.begin(killed.browser, stack.url + form);
});

afterAll(async () => {
  await Promise.all([killed.kill(), browser.close()]);
  await stack.stop();
});

const keptDraft = () => east.get<DraftView>(draft);

describe('a draft', () => {
  it('is saved by itself a moment after the typing stops', async () => {
    await visit.signIn('east', PASSWORD);
    await visit.page.getByLabel('方案名称').fill('东市落实安排');
    await visit.page.getByRole('radio', { name: '直接落实' }).check();
    await visit.page.getByLabel('落实安排').fill('分片宣讲，机关干部带头。');
    await visit.sees(/草稿已保存 \d\d:\d\d/);
    const { body } = await until(keptDraft, (kept) => kept.body['arrangement'] !== undefined);
    expect(body).toMatchObject({ title: '东市落实安排', arrangement: '分片宣讲，机关干部带头。' });
  });

  it('is there when the browser was killed and another one, that knows nothing, is opened on a phone', async () => {
    await killed.kill();
    visit = await Visit.begin(browser, stack.url + form, 'phone');
    await visit.signIn('east', PASSWORD);
    const { page } = visit;
    await visit.sees(/草稿已保存/);
    expect(await page.getByLabel('方案名称').inputValue()).toBe('东市落实安排');
    expect(await page.getByLabel('落实安排').inputValue()).toBe('分片宣讲，机关干部带头。');
    await visit.fitsTheWindow();
    await visit.meetsWcag();
  });

  it('meets the draft of a colleague: both can be read, and neither is lost', async () => {
    const colleague = await Visit.begin(browser, stack.url + form);
    await colleague.signIn('east-two', PASSWORD);
    await colleague.page.getByLabel('方案名称').fill('东市落实方案');
    await colleague.sees(/草稿已保存/);

    visit.expects(/409/);
    await visit.page.getByLabel('落实安排').fill('分片宣讲，先易后难。');
    await visit.sees('east-two 已于');
    await visit.page.getByRole('button', { name: '查看不同之处' }).click();
    await visit.sees('有 2 处不同');
    await visit.page.getByRole('button', { name: '用同事的' }).click();
    expect(await visit.page.getByLabel('方案名称').inputValue()).toBe('东市落实方案');
    await visit.page.getByRole('button', { name: '换成这一份' }).click();
    expect(await visit.page.getByLabel('落实安排').inputValue()).toBe('分片宣讲，先易后难。');
    await visit.sees(/草稿已保存/);
    await colleague.end();
    const kept = await until(keptDraft, ({ body }) => body['title'] === '东市落实安排');
    expect(kept.body).toMatchObject({ title: '东市落实安排', arrangement: '分片宣讲，先易后难。' });
    expect(kept.earlier.map(({ body }) => body['title'])).toContain('东市落实方案');
  });

  it('is gone once it has been handed in', async () => {
    await visit.page.getByRole('button', { name: '提交：报送方案' }).click();
    await visit.sees('正在等待审核');
    expect(await east.get<DraftView>(draft)).toMatchObject({ revision: 0, body: {} });
    const kept = await visit.page.evaluate<string>('Object.keys(localStorage).join()');
    expect(kept).not.toContain('luoshi.draft');
  });

  it('leaves nothing that went wrong in the browser', async () => {
    await visit.end();
  });
});
