import type { Browser } from 'playwright-core';
import type { TaskView } from '../../../web/contract/tasks';
import { openBrowser, Visit } from '../../support/browser';
import { journeyCampaign, journeyId, taskPath } from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { PASSWORD, Stack } from '../../support/stack';

const UNIT = 'sf-east';
const campaigns = ['bulk-1', 'bulk-2', 'bulk-3', 'bulk-4'].map(journeyId);
const [first = '', second = '', third = '', fourth = ''] = campaigns;

let stack: Stack;
let browser: Browser;
let handler: JourneyDesk;
let clerk: JourneyDesk;
let visit: Visit;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  clerk = await stack.seat('clerk', [{ office: UNIT, role: 'registryClerk' }]);
  for (const campaign of campaigns) {
    const file = journeyCampaign(campaign);
    await stack.issue(handler, {
      ...file,
      notice: { ...file.notice, title: `关于${campaign}的通知` },
    });
  }
  visit = await Visit.begin(browser, `${stack.url}/inbox`);
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

async function signedAt(campaign: string): Promise<number | null> {
  return (await clerk.get<TaskView>(taskPath(campaign, UNIT))).acknowledgedAt;
}

async function signedFor(): Promise<string[]> {
  const at = await Promise.all(campaigns.map(signedAt));
  return campaigns.filter((_, i) => at[i] !== null);
}

describe('a registry clerk signs for what has come in', () => {
  it('sees every notice that is not signed for', async () => {
    await visit.signIn('clerk', PASSWORD);
    await visit.sees('全选可签收的 4 份');
    await visit.meetsWcag();
  });

  it('signs for one with one button and nothing to fill in', async () => {
    await visit.page.getByRole('button', { name: `签收：关于${fourth}的通知` }).click();
    await visit.sees('全选可签收的 3 份');
    expect(await signedFor()).toEqual([fourth]);
  });

  it('is told how many before several are signed for', async () => {
    const { page } = visit;
    await page.getByLabel(`选中：关于${first}的通知`).check();
    await page.getByLabel(`选中：关于${second}的通知`).check();
    await page.getByRole('button', { name: '签收所选 2 份' }).click();
    await visit.sees('将以本单位名义签收下列 2 份通知');
    expect(await signedFor()).toEqual([fourth]);
  });

  it('is told in a sentence of the one that went away meanwhile', async () => {
    await clerk.do(`${taskPath(second, UNIT)}/acts/returnNotice`, { reason: '不属本单位职责' });
    await visit.page.getByRole('button', { name: '签收 2 份', exact: true }).click();
    await visit.sees('已签收 1 份');
    await visit.sees('1 份没有签收');
    await visit.sees(`关于${second}的通知：`);
    expect(await signedFor()).toEqual([first, fourth]);
  });

  it('finds what is signed for in its own list, with name and time', async () => {
    const { page } = visit;
    await page.getByRole('link', { name: /已签收/ }).click();
    await page.getByRole('link', { name: `关于${first}的通知` }).waitFor();
    expect(await page.getByRole('button', { name: /^签收/ }).count()).toBe(0);
    await visit.meetsWcag();
    await page.getByRole('link', { name: '全部' }).click();
    await page.getByRole('link', { name: `关于${third}的通知` }).waitFor();
    await visit.sees('已退文，待处理');
  });

  it('finds what was sent back among what waits for others', async () => {
    await visit.page.getByRole('link', { name: '待办', exact: false }).first().click();
    await visit.sees('等待对方');
    await visit.sees('已退文');
    await visit.meetsWcag();
  });

  it('sends another back from its page, with the reason that is demanded', async () => {
    const { page } = visit;
    await page.goto(`${stack.url}/tasks/${third}/sf/${UNIT}`);
    await visit.sees('与本单位有关');
    await page.getByRole('button', { name: '退文' }).click();
    await page.getByRole('button', { name: '确认退文' }).click();
    await visit.sees('请写明退文理由');
    await visit.meetsWcag();
    await page.getByLabel('退文理由').fill('应由经济技术部承办');
    await page.getByRole('button', { name: '确认退文' }).click();
    await visit.sees('本单位已退文');
    await visit.sees('退文理由：应由经济技术部承办');
    expect((await clerk.get<TaskView>(taskPath(third, UNIT))).noticeReturn).toMatchObject({
      ...{ reason: '应由经济技术部承办', refused: false },
    });
  });

  it('is told of the answer of the issuer without loading the page again', async () => {
    const path = `${taskPath(third, UNIT)}/acts/refuseNoticeReturn`;
    await handler.do(path, { opinion: '分工如此，请照办。' });
    await visit.sees('不同意退文，请按原通知办理');
    await visit.sees('分工如此，请照办。');
    await visit.meetsWcag();
  });

  it('has the whole task on paper', async () => {
    const { page } = visit;
    await page.getByRole('link', { name: '打印' }).click();
    await visit.sees('东岭市总工会办理情况');
    await page.locator('.print-sheet .notice-letterhead').waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(await page.getByRole('button', { name: '打印' }).isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    await visit.meetsWcag();
  });

  it('marks what is left to read as read, all at once', async () => {
    const { page } = visit;
    await page.goto(`${stack.url}/to-read`);
    await page.getByRole('button', { name: '所列 4 件全部标记已阅' }).click();
    await visit.sees('没有待阅的通知');
    const { readers } = await clerk.get<TaskView>(taskPath(third, UNIT));
    expect(readers).toEqual(['p-clerk']);
  });

  it('leaves nothing that went wrong in the browser', async () => {
    await visit.end();
  });
});
