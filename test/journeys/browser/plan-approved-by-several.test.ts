import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import type { Route } from '../../../domain/approval/route';
import type { ApprovalList } from '../../../web/contract/approvals';
import type { CampaignView } from '../../../web/contract/campaigns';
import { openApproval, planOf } from '../../support/approval-visit';
import { openBrowser, Visit } from '../../support/browser';
import { journeyCampaign, journeyId } from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { until } from '../../support/journey-until';
import { sizesToTry } from '../../support/sizes';
import { PASSWORD, Stack } from '../../support/stack';

const OFFICE = 'sf-publicity';

let stack: Stack;
let browser: Browser;
let east: JourneyDesk;
let reader: JourneyDesk;

/** What the draft begins with; the rest is set in the browser. */
const ROUTE: Route = {
  parts: [
    {
      ...{ kind: 'node', id: 'countersign', title: '处室会签', mode: 'all' },
      approvers: [
        { kind: 'post', office: OFFICE, role: 'departmentHead' },
        { kind: 'post', office: 'sf-economy', role: 'departmentHead' },
      ],
    },
  ],
};

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  await stack.seat('head', [{ office: OFFICE, role: 'departmentHead' }]);
  await stack.seat('added', [{ office: OFFICE, role: 'handler' }]);
  await stack.seat('leader', [{ office: 'sf', role: 'leaderInCharge' }]);
  reader = await stack.seat('reader', [{ office: OFFICE, role: 'leaderInCharge' }]);
  await stack.seat('stand-in', [{ office: OFFICE, role: 'handler' }]);
  const away = await stack.seat('away', [{ office: 'sf-economy', role: 'departmentHead' }]);
  const day = (n: number) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10);
  const lent = { to: 'p-stand-in', fromOn: day(-1), untilOn: day(3) };
  const made = await away.send('POST', '/api/delegations', { body: lent, key: randomUUID() });
  expect(made.status).toBe(204);
  east = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

describe.each(sizesToTry())('a plan that several people approve (%s)', (size) => {
  const campaign = journeyId(`several-${size}`);
  const page = `/approvals/${campaign}/sf/sf-east?duty=plan`;
  let head: Visit;
  let issuer: JourneyDesk;

  const openAs = (account: string) => openApproval({ stack, browser, size, campaign }, account);

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
    issuer = await stack.seat(`issuer-${size}`, [{ office: OFFICE, role: 'handler' }]);
    const file = journeyCampaign(campaign);
    const steps = file.steps.map((step) => (step.id === 'plan' ? { ...step, route: ROUTE } : step));
    const saved = await issuer.send('POST', '/api/campaigns', {
      body: { file: { ...file, steps } },
    });
    expect(saved.status).toBe(201);
  });

  it('its route is completed in the browser: who is chosen, who is told, what only some need', async () => {
    const editor = await Visit.begin(
      ...[browser, `${stack.url}/campaigns/${campaign}/edit?step=steps`, size],
    );
    await editor.signIn(`issuer-${size}`, PASSWORD);
    const field = editor.page.locator('[data-path="steps[1].route"]');
    await field.getByRole('button', { name: '添加审批环节' }).click();
    const sign = editor.page.locator('[data-path="steps[1].route.parts[1]"]');
    await sign.getByLabel('环节名称').fill('分管领导签发');
    await sign.getByLabel('第 1 项审批人的来源').selectOption({ label: '报送时选定' });
    await sign.getByRole('button', { name: '添加抄送' }).click();
    await sign.getByText(/通过后抄送.*宣传教育部的分管领导/).waitFor();
    await field.getByRole('button', { name: '添加并行分支' }).click();
    const fork = editor.page.locator('[data-path="steps[1].route.parts[2]"]');
    await fork.getByRole('button', { name: '添加条件' }).first().click();
    await editor.takes(
      fork.getByRole('combobox', { name: '第 1 个条件的取值' }),
      editor.page.locator('.ant-select-item-option', { hasText: '县区总工会' }),
    );
    await fork.locator('.ant-select-selection-item', { hasText: '县区总工会' }).waitFor();
    await editor.page.keyboard.press('Escape');
    await fork
      .getByText(/仅在报送单位属于县区总工会时办理|分支1.*（符合条件时）/)
      .first()
      .waitFor();
    const view = await until(
      () => issuer.get<CampaignView>(`/api/campaigns/${campaign}`),
      ({ file }) => JSON.stringify(file).includes('"county"'),
    );
    await editor.end();
    await issuer.do(`/api/campaigns/${campaign}/issue`, { revision: view.revision });
    await stack.reaches(issuer, campaign, 'running');
  });

  it('the unit chooses its approver where it hands the plan in', async () => {
    const unit = await Visit.begin(
      ...[browser, `${stack.url}/tasks/${campaign}/sf/sf-east?duty=plan`, size],
    );
    await unit.signIn('east', PASSWORD);
    const { page: task } = unit;
    await task.getByLabel('方案名称').fill('东市落实安排');
    await task.getByRole('radio', { name: '直接落实' }).check();
    await task.getByLabel('落实安排').fill('分片宣讲，机关干部带头。');
    await task.getByRole('button', { name: '提交：报送方案' }).click();
    await unit.sees('请先选定审批人，再提交。');
    await task
      .getByLabel('请选定审批人：分管领导签发')
      .selectOption({ label: 'leader（示范省总工会）' });
    await task.getByRole('button', { name: '提交：报送方案' }).click();
    await until(
      () => planOf(east, campaign),
      (plan) => plan?.state === 'submitted',
    );
    await unit.end();
  });

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
    expect(await planOf(east, campaign)).toMatchObject({ state: 'submitted' });
    await standIn.end();
  });

  it('the leader signs, and the plan is accepted', async () => {
    const leader = await openAs('leader');
    await agree(leader, '请印发执行');
    expect(await planOf(east, campaign)).toMatchObject({ state: 'submitted' });
    const { rows } = await reader.get<ApprovalList>('/api/approvals');
    expect(rows).toMatchObject([{ campaign, wait: 'read' }]);
    // Of the branches only the one without a condition is gone.
    await head.page.getByText('请您签署意见：审批').waitFor();
    await agree(head, '同意');
    await leader.sees('审批通过');
    expect(await planOf(east, campaign)).toMatchObject({ state: 'accepted' });
    await leader.page.goto(`${stack.url}/approvals`);
    await leader.sees('没有等您办理的审批件');
    await leader.end();
    await head.end();
  });
});
