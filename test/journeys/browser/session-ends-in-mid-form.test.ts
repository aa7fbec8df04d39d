import type { Browser } from 'playwright-core';
import { submissionModel } from '../../../store/models/submission';
import type { DraftView } from '../../../web/contract/submissions';
import type { TaskView } from '../../../web/contract/tasks';
import { openBrowser, Visit } from '../../support/browser';
import {
  journeyCampaign,
  journeyId,
  REPORT,
  SUMMARY,
  taskPath,
} from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { PASSWORD, Stack } from '../../support/stack';

const campaign = journeyId('session-ends');
const task = `/tasks/${campaign}/sf/sf-east`;
const second = journeyId('another-person');
const draft = `/api/drafts/${second}/sf/sf-east/plan`;
const FIGURES = [
  ['总体情况', '我写的总结。'],
  ['宣讲场次合计', '2'],
  ['覆盖人数合计', '30'],
  ['已覆盖单位数', '1'],
  ['应覆盖单位数', '4'],
] as const;
const HAND_IN_PLAN = '提交：报送方案';
const HAND_IN_REPORT = '提交：报送情况';

let stack: Stack;
let browser: Browser;
let colleague: JourneyDesk;
let visit: Visit;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  const handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  colleague = await stack.seat('colleague', [{ office: 'sf-east', role: 'handler' }]);
  for (const id of [campaign, second]) await stack.issue(handler, journeyCampaign(id));
  visit = await Visit.begin(browser, `${stack.url}${task}?duty=plan`, 'phone');
  await visit.signIn('east', PASSWORD);
  // Every request between the end of the session and the next sign-in.
  visit.expects(/401/);
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

/** Ends the sessions of one person, as an administrator's reset or the passing of time would. */
async function endSessions(person: string): Promise<void> {
  const sessions = stack.connection.collection('sessions');
  const { deletedCount } = await sessions.deleteMany({ session: new RegExp(`"${person}"`) });
  expect(deletedCount).toBeGreaterThan(0);
}

async function handedIn(duty: string) {
  return submissionModel(stack.connection).find({ campaign, duty }).lean().exec();
}

async function signInAgain(account: string): Promise<void> {
  const dialog = visit.page.getByRole('dialog');
  await dialog.waitFor();
  await dialog.getByLabel('账号').fill(account);
  await dialog.getByLabel('密码', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: '登录' }).click();
}

describe('a session that ends in mid-form', () => {
  it('is said over the page when the form is handed in; the text stays', async () => {
    const { page } = visit;
    await page.getByLabel('方案名称').fill('东市落实安排');
    await page.getByRole('radio', { name: '直接落实' }).check();
    await page.getByLabel('落实安排').fill('分片宣讲，机关干部带头。');
    // A draft that were kept only now would ask for the password before the button does.
    await visit.sees(/草稿已保存/);
    await endSessions('p-east');
    await page.getByRole('button', { name: HAND_IN_PLAN }).click();
    await page.getByRole('dialog').waitFor();
    await visit.fitsTheWindow();
    expect(await page.getByLabel('方案名称').inputValue()).toBe('东市落实安排');
    expect(await handedIn('plan')).toEqual([]);
  });

  it('goes on with the command once the same person is back: handed in once, as typed', async () => {
    await signInAgain('east');
    await visit.sees('正在等待审核');
    const rows = await handedIn('plan');
    expect(rows.map(({ by, body }) => [by.person, body])).toEqual([
      [
        'p-east',
        { title: '东市落实安排', approach: 'direct', arrangement: '分片宣讲，机关干部带头。' },
      ],
    ]);
  });
});

describe('a colleague who hands in the same meanwhile', () => {
  it('is told in a sentence as it happens, and the text stays', async () => {
    const { page } = visit;
    await page.goto(`${stack.url}${task}?duty=report`);
    await page.getByLabel('开展情况').fill('还没有写完的情况。');
    await visit.sees(/草稿已保存/);
    await colleague.do(`${taskPath(campaign, 'sf-east')}/acts/submitReport`, {
      ...{ duty: 'report', body: { ...REPORT, overview: '同事写的情况。' } },
    });
    await visit.sees(/colleague 已于 .* 报送了这份材料。您填写的内容没有提交/);
    expect(await page.getByLabel('开展情况').inputValue()).toBe('还没有写完的情况。');
    expect(await page.getByRole('button', { name: HAND_IN_REPORT }).count()).toBe(0);
    await page.getByRole('button', { name: '查看不同之处' }).click();
    await visit.sees(/有 \d 处不同/);
    await visit.fitsTheWindow();
    await page.getByRole('button', { name: '不再保留我填写的' }).click();
    await visit.sees('同事写的情况。');
  });

  it('is told as a refusal where the news has not come', async () => {
    const { page } = visit;
    visit.expects(/409|api\/events/);
    await page.route('**/api/events**', (route) => route.abort());
    await page.goto(`${stack.url}${task}?duty=summary`);
    for (const [label, value] of FIGURES) await page.getByLabel(label).fill(value);
    await colleague.do(`${taskPath(campaign, 'sf-east')}/acts/submitSummary`, {
      ...{ duty: 'summary', body: SUMMARY },
    });
    await page.getByRole('button', { name: '提交：报送总结' }).click();
    await visit.sees('这个办理节点当前不能报送');
    await visit.sees(/colleague 已于 .* 报送了这份材料/);
    expect(await page.getByLabel('总体情况').inputValue()).toBe('我写的总结。');
    const { timeline } = await colleague.get<TaskView>(taskPath(campaign, 'sf-east'));
    const summaries = timeline.filter(({ act }) => act === 'summary.submitted');
    expect(summaries.map(({ by }) => by.person)).toEqual(['p-colleague']);
    await page.unroute('**/api/events**');
  });
});

describe('another person who signs in over the page', () => {
  it('finds nothing of what the first one was writing', async () => {
    const { page } = visit;
    await page.goto(`${stack.url}/tasks/${second}/sf/sf-east?duty=plan`);
    await page.getByLabel('方案名称').waitFor();
    await endSessions('p-east');
    await page.getByLabel('方案名称').fill('只有我能看的半句话');
    await signInAgain('colleague');
    await page.waitForURL(/\/todo$/);
    await page.goto(`${stack.url}/tasks/${second}/sf/sf-east?duty=plan`);
    await page.getByLabel('方案名称').waitFor();
    expect(await page.getByLabel('方案名称').inputValue()).toBe('');
    expect(await colleague.get<DraftView>(draft)).toMatchObject({ revision: 0 });
  });

  it('leaves it to the first one, who comes back to it', async () => {
    const { page } = visit;
    await page.context().clearCookies();
    await page.reload();
    await visit.signIn('east', PASSWORD);
    await visit.sees(/草稿已保存/);
    expect(await page.getByLabel('方案名称').inputValue()).toBe('只有我能看的半句话');
  });

  it('leaves nothing that went wrong in the browser', async () => {
    await visit.end();
  });
});
