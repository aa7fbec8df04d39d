import type { Browser } from 'playwright-core';
import { openBrowser, Visit } from '../../support/browser';
import { journeyCampaign, journeyId, taskPath } from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { PASSWORD, Stack } from '../../support/stack';

const campaign = journeyId('way');

let stack: Stack;
let browser: Browser;
let handler: JourneyDesk;
let visit: Visit;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  const east = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  await stack.seat('both', [
    { office: 'sf-east', role: 'handler' },
    { office: 'sf-publicity', role: 'handler' },
  ]);
  await stack.issue(handler, journeyCampaign(campaign));
  await east.do(`${taskPath(campaign, 'sf-east')}/acts/acknowledge`);
  await handler.do(`/api/campaigns/${campaign}/sf/acts/urge`, {
    ...{ units: ['sf-east'], text: '请抓紧报送方案。' },
  });
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

/** The places in sight, in order, without what is counted beside them. */
async function places(): Promise<string> {
  const links = visit.page.getByRole('navigation').getByRole('link');
  const texts = await links.allInnerTexts();
  return texts.map((text) => text.replace(/\d+/g, '').trim()).join(' ');
}

async function isWhole(): Promise<void> {
  await visit.meetsWcag();
  await visit.fitsTheWindow();
}

describe('somebody with posts in two offices, at a desk', () => {
  it('chooses an office, and is shown what its people do', async () => {
    visit = await Visit.begin(browser, `${stack.url}/todo`);
    await visit.signIn('both', PASSWORD);
    await visit.page.getByRole('button', { name: '东岭市总工会' }).click();
    await visit.page.getByRole('heading', { name: '待办' }).waitFor();
    expect(await visit.page.title()).toBe('待办 - 落实');
    expect(await places()).toMatch(/^待办 待阅 已办 收文 .*发文/);
    expect(await places()).not.toMatch(/审核|督办台账/);
    await isWhole();
  });

  it('reads a message, and is told of it no more', async () => {
    const { page } = visit;
    await page.getByRole('link', { name: '消息，1 条未读' }).click();
    await visit.sees('请抓紧报送方案。');
    await page.getByRole('link', { name: '消息', exact: true }).waitFor();
    await isWhole();
  });

  it('changes the office on a list and stays on it, with the other places', async () => {
    const { page } = visit;
    await page.getByRole('link', { name: '已办' }).click();
    await page.getByRole('heading', { name: '已办' }).waitFor();
    await page.getByRole('combobox', { name: '任职单位' }).selectOption('sf-publicity');
    await page.getByRole('link', { name: '督办台账' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/done');
    expect(await places()).toMatch(/发文 审核 督办台账/);
  });

  it('reads the record of the issuing, and of one unit', async () => {
    const { page } = visit;
    await page.goto(`${stack.url}/board/${campaign}/sf/journal`);
    await visit.sees('印发完毕，共 2 个单位');
    await visit.sees('催办东岭市总工会：请抓紧报送方案。');
    await isWhole();
    await page.goto(`${stack.url}/board/${campaign}/sf/journal?unit=sf-east`);
    await visit.sees('签收通知');
    await visit.end();
  });
});

describe('the same on a phone', () => {
  it('has the most used places at hand and the others behind 更多', async () => {
    visit = await Visit.begin(browser, `${stack.url}/todo`, 'phone');
    await visit.signIn('handler', PASSWORD);
    await visit.page.getByRole('heading', { name: '待办' }).waitFor();
    expect(await places()).toBe('待办 收文 审核 督办台账');
    await isWhole();
  });

  it('opens a place behind 更多, which then closes', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: '更多' }).click();
    const sheet = page.getByRole('dialog', { name: '更多' });
    await sheet.getByRole('button', { name: '退出' }).waitFor();
    await visit.meetsWcag();
    await sheet.getByRole('link', { name: '已办' }).click();
    await page.getByRole('heading', { name: '已办' }).waitFor();
    await sheet.waitFor({ state: 'hidden' });
    await isWhole();
  });

  it('reads the record without scrolling sideways', async () => {
    await visit.page.goto(`${stack.url}/board/${campaign}/sf/journal`);
    await visit.sees('印发完毕');
    await isWhole();
    await visit.end();
  });
});
