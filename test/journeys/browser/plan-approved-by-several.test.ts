import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import type { Route } from '../../../domain/approval/route';
import type { TaskView } from '../../../web/contract/tasks';
import { openBrowser, Visit } from '../../support/browser';
import { journeyCampaign, journeyId, PLAN, taskPath } from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { sizesToTry } from '../../support/sizes';
import { PASSWORD, Stack } from '../../support/stack';

const OFFICE = 'sf-publicity';

let stack: Stack;
let browser: Browser;
let east: JourneyDesk;

const ROUTE: Route = {
  parts: [
    {
      ...{ kind: 'node', id: 'countersign', title: '处室会签', mode: 'all' },
      approvers: [
        { kind: 'post', office: OFFICE, role: 'departmentHead' },
        { kind: 'post', office: 'sf-economy', role: 'departmentHead' },
      ],
    },
    {
      ...{ kind: 'node', id: 'sign', title: '分管领导签发', mode: 'any' },
      approvers: [{ kind: 'post', office: 'sf', role: 'leaderInCharge' }],
    },
  ],
};

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  await stack.seat('head', [{ office: OFFICE, role: 'departmentHead' }]);
  await stack.seat('added', [{ office: OFFICE, role: 'handler' }]);
  await stack.seat('leader', [{ office: 'sf', role: 'leaderInCharge' }]);
  await stack.seat('stand-in', [{ office: OFFICE, role: 'handler' }]);
  const away = await stack.seat('away', [{ office: 'sf-economy', role: 'departmentHead' }]);
  const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
  const lent = { to: 'p-stand-in', fromOn: day(-1), untilOn: day(3) };
  const made = await away.send('POST', '/api/delegations', { body: lent, key: randomUUID() });
  expect(made.status).toBe(204);
  east = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

describe.each(sizesToTry())('a plan that several people approve (%s)', (size) => {
  const campaign = journeyId(`several-${size}`);
  const page = `/approvals/${campaign}/sf/sf-east?duty=plan`;
  let head: Visit;

  const planOf = async () => {
    const { duties } = await east.get<TaskView>(taskPath(campaign, 'sf-east'));
    return duties.find(({ duty }) => duty === 'plan');
  };

  async function openAs(account: string): Promise<Visit> {
    const visit = await Visit.begin(browser, `${stack.url}${page}`, size);
    await visit.signIn(account, PASSWORD);
    await visit.page.getByRole('heading', { name: /东岭市总工会/ }).waitFor();
    return visit;
  }

  const press = (visit: Visit, name: string | RegExp) =>
    visit.page.getByRole('button', { name, exact: typeof name === 'string' }).click();

  async function agree(visit: Visit, words: string): Promise<void> {
    await press(visit, /^同\s?意$/);
    const dialog = visit.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(words);
    await dialog.getByRole('button', { name: /^同\s?意$/ }).click();
    await visit.sees('已办理：同意。');
  }

  beforeAll(async () => {
    const issuer = await stack.seat(`issuer-${size}`, [{ office: OFFICE, role: 'handler' }]);
    const file = journeyCampaign(campaign);
    const steps = file.steps.map((step) => (step.id === 'plan' ? { ...step, route: ROUTE } : step));
    await stack.issue(issuer, { ...file, steps });
    const act = `${taskPath(campaign, 'sf-east')}/acts/submitPlan`;
    await east.do(act, { duty: 'plan', body: PLAN });
  }, 60_000);

  it('asks both departments, and shows the way it will go', async () => {
    head = await openAs('head');
    await head.sees('处室会签');
    await head.sees('分管领导签发');
    await head.sees('请您签署意见：处室会签');
  });

  it('the first asks a colleague to look at it before', async () => {
    await press(head, /^加\s?签$/);
    const dialog = head.page.getByRole('dialog');
    await dialog.getByRole('combobox').selectOption('p-added sf-publicity');
    await dialog.getByRole('button', { name: /^加\s?签$/ }).click();
    await head.sees('由head前加签');
    expect(await head.page.getByText('请您签署意见').count()).toBe(0);
    const added = await openAs('added');
    await agree(added, '数据已核对');
    await head.page.getByText('请您签署意见：处室会签').waitFor();
    await agree(head, '同意');
    await added.end();
  });

  it('a stand-in answers for the one who is away, and it says so', async () => {
    const standIn = await Visit.begin(browser, `${stack.url}/approvals`, size);
    await standIn.signIn('stand-in', PASSWORD);
    await standIn.page.getByText('代away办理').first().waitFor();
    await standIn.page.goto(`${stack.url}${page}`);
    await agree(standIn, '同意，请抓紧');
    await standIn.sees('stand-in代away签署');
    expect(await planOf()).toMatchObject({ state: 'submitted' });
    await standIn.end();
  });

  it('the leader signs, and the plan is accepted', async () => {
    const leader = await openAs('leader');
    await agree(leader, '请印发执行');
    await leader.sees('审批通过');
    expect(await planOf()).toMatchObject({ state: 'accepted' });
    await leader.page.goto(`${stack.url}/approvals`);
    await leader.sees('没有等您办理的审批件');
    await leader.end();
    await head.end();
  });
});
