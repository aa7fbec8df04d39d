import type { Browser } from 'playwright-core';
import { addWorkdays } from '../../../domain/calendar';
import { dayOf } from '../../../domain/shanghai-time';
import { loadCalendar } from '../../../store/calendar';
import type { TaskView } from '../../../web/contract/tasks';
import { openBrowser, Visit } from '../../support/browser';
import { journeyCampaign, journeyId, PLAN, REPORT, taskPath } from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { PASSWORD, Stack } from '../../support/stack';

const campaign = journeyId('reviewers');
const path = `/reviews/${campaign}/sf/sf-east?duty=plan`;
const HEADING = '东岭市总工会';
const WRITTEN = '写得很好，只差一个附件。';
const RETURNED = '请写明责任人。';

let stack: Stack;
let browser: Browser;
let east: JourneyDesk;
let first: Visit;
let second: Visit;

const act = (unit: string, name: string) => `${taskPath(campaign, unit)}/acts/${name}`;
const opinion = (visit: Visit) => visit.page.getByRole('textbox', { name: /意见/ });
const press = (visit: Visit, name: string) =>
  visit.page.getByRole('button', { name, exact: true }).click();

async function planOf(unit: string) {
  const { duties } = await east.get<TaskView>(taskPath(campaign, unit));
  return duties.find(({ duty }) => duty === 'plan');
}

async function reviewer(account: string): Promise<Visit> {
  const visit = await Visit.begin(browser, `${stack.url}${path}`);
  await visit.signIn(account, PASSWORD);
  await visit.page.getByRole('heading', { name: HEADING }).waitFor();
  return visit;
}

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  const office = 'sf-publicity';
  const handler = await stack.seat('handler', [{ office, role: 'handler' }]);
  await stack.seat('head', [{ office, role: 'departmentHead' }]);
  east = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  const west = await stack.seat('west', [{ office: 'sf-west', role: 'handler' }]);
  await stack.issue(handler, journeyCampaign(campaign));
  await east.do(act('sf-east', 'submitPlan'), { duty: 'plan', body: PLAN });
  await west.do(act('sf-west', 'submitPlan'), { duty: 'plan', body: PLAN });
  [first, second] = await Promise.all([reviewer('handler'), reviewer('head')]);
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

describe('two reviewers open the same submission', () => {
  it('the second writes an opinion, goes to the next and comes back: it is still there', async () => {
    await opinion(second).fill(WRITTEN);
    await press(second, '下一件');
    await second.page.getByRole('heading', { name: '西川市总工会' }).waitFor();
    expect(await opinion(second).inputValue()).toBe('');
    await press(second, '上一件');
    await second.page.getByRole('heading', { name: HEADING }).waitFor();
    expect(await opinion(second).inputValue()).toBe(WRITTEN);
  });

  it('the first is asked for an opinion before anything is returned', async () => {
    await press(first, '退回补正');
    await press(first, '确认退回');
    await first.sees('请先填写意见');
    expect(await planOf('sf-east')).toMatchObject({ state: 'submitted' });
  });

  it('the first returns it with a correction date, in words, and is led to the next', async () => {
    await opinion(first).fill(RETURNED);
    await first.sees('第 3 个工作日');
    await press(first, '确认退回');
    await first.sees('已退回补正：东岭市总工会');
    await first.page.getByRole('heading', { name: '西川市总工会' }).waitFor();
    const on = addWorkdays(dayOf(Date.now()), 3, await loadCalendar(stack.connection, 'sf'));
    const plan = await planOf('sf-east');
    expect(plan).toMatchObject({ state: 'returned' });
    expect(dayOf((plan?.correctBy ?? 0) - 1)).toBe(on);
  });

  it('the second sees who decided what without reload, and keeps the opinion', async () => {
    await second.page.getByText(/handler 已于 .* 退回补正/).waitFor();
    await second.sees(RETURNED);
    expect(await opinion(second).inputValue()).toBe(WRITTEN);
    expect(await second.page.getByRole('button', { name: '审核通过' }).count()).toBe(0);
  });
});

describe('a decision that comes too late', () => {
  it('is refused with a sentence, and the opinion stays', async () => {
    await second.page.goto(`${stack.url}/reviews/${campaign}/sf/sf-west?duty=plan`);
    await opinion(second).fill(WRITTEN);
    // News travels slowly to the second reviewer: what is shown is what was there before.
    let release = () => {};
    const slow = new Promise<void>((resolve) => (release = resolve));
    await second.page.route(/\/api\/(reviews|tasks)(?!.*\/acts\/)/, async (route) => {
      await slow;
      await route.continue();
    });
    await press(second, '审核通过');
    await press(first, '审核通过');
    await press(first, '确认通过');
    await first.sees('已审核通过：西川市总工会');
    second.expects(/409/);
    await press(second, '确认通过');
    await second.sees('这份材料当前不在待审核状态');
    expect(await opinion(second).inputValue()).toBe(WRITTEN);
    release();
    await second.page.getByText(/handler 已于 .* 审核通过/).waitFor();
    await second.sees('这份材料当前不在待审核状态');
    expect(await opinion(second).inputValue()).toBe(WRITTEN);
    await second.page.unrouteAll();
  });
});

describe('the second round', () => {
  it('appears by itself, with what changed beside what was', async () => {
    await first.sees('没有待审核的事项');
    const body = { ...PLAN, title: '东岭市落实方案（补正稿）' };
    await east.do(act('sf-east', 'submitPlan'), { duty: 'plan', body, reply: '已写明。' });
    await first.page.getByRole('link', { name: /东岭市总工会.*第 2 轮/ }).waitFor();
    await first.page.keyboard.press('j');
    await first.page.getByRole('heading', { name: HEADING }).waitFor();
    await first.page.getByRole('switch', { name: '与上一轮对照' }).waitFor();
    await first.page.keyboard.press('c');
    const changes = first.page.getByRole('listitem').filter({ hasText: '方案名称' });
    await changes.locator('ins').filter({ hasText: '补正稿' }).waitFor();
    expect(await first.page.getByText('落实安排').count()).toBe(0);
  });

  it('is accepted by keyboard alone, though not while typing', async () => {
    await opinion(first).focus();
    await first.page.keyboard.type('aj');
    expect(await opinion(first).inputValue()).toBe('aj');
    await first.page.keyboard.press('Escape');
    await first.page.keyboard.press('a');
    await first.page.keyboard.press('Enter');
    await first.sees('已审核通过：东岭市总工会');
    expect(await planOf('sf-east')).toMatchObject({ state: 'accepted', round: 2 });
  });

  it('the keys are told on the page, and can be switched off', async () => {
    await first.page.keyboard.press('?');
    await first.page.getByRole('dialog', { name: '快捷键' }).waitFor();
    await first.page.getByRole('checkbox', { name: /启用单键快捷键/ }).uncheck();
    await first.page.keyboard.press('Escape');
    await first.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await first.meetsWcag();
  });

  it('leaves nothing that went wrong in either browser', async () => {
    await Promise.all([first.end(), second.end()]);
  });
});

describe('a reviewer on a phone', () => {
  let phone: Visit;

  beforeAll(async () => {
    await east.do(act('sf-east', 'submitReport'), { duty: 'report', body: REPORT });
    phone = await Visit.begin(browser, `${stack.url}/reviews`, 'phone');
    await phone.signIn('head', PASSWORD);
  });

  it('goes from the list to the paper, as a page of its own, and back', async () => {
    await phone.page.getByRole('link', { name: /东岭市总工会.*报送情况/ }).click();
    await phone.page.getByRole('heading', { name: HEADING }).waitFor();
    await phone.fitsTheWindow();
    await phone.meetsWcag();
    await phone.page.getByRole('link', { name: '返回列表' }).click();
    await phone.page.getByRole('link', { name: /东岭市总工会.*报送情况/ }).click();
  });

  it('returns it, and accepts the next round', async () => {
    await press(phone, '退回补正');
    await opinion(phone).fill(RETURNED);
    await press(phone, '确认退回');
    await phone.sees('已退回补正：东岭市总工会');
    await east.do(act('sf-east', 'submitReport'), { duty: 'report', body: REPORT });
    await phone.page.getByRole('link', { name: /东岭市总工会.*第 2 轮/ }).click();
    await press(phone, '审核通过');
    await press(phone, '确认通过');
    await phone.sees('已审核通过：东岭市总工会');
    await phone.fitsTheWindow();
    await phone.end();
  });
});
