import type { Browser } from 'playwright-core';
import type { CampaignFile } from '../../../domain/campaign-file';
import type { AttachmentRef } from '../../../domain/form';
import type { CampaignList, CampaignView } from '../../../web/contract/campaigns';
import type { TaskList } from '../../../web/contract/tasks';
import { openBrowser, Visit } from '../../support/browser';
import type { JourneyDesk } from '../../support/journey-desk';
import { until } from '../../support/journey-until';
import { PASSWORD, Stack } from '../../support/stack';

let stack: Stack;
let browser: Browser;
let clerk: JourneyDesk;
let east: JourneyDesk;
let visit: Visit;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  clerk = await stack.seat('clerk', [{ office: 'sf-publicity', role: 'handler' }]);
  east = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  await stack.seat('leader', [{ office: 'sf', role: 'leaderInCharge' }]);
  visit = await Visit.begin(browser, `${stack.url}/campaigns`);
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

async function onlyCampaign(): Promise<CampaignView> {
  const { rows } = await clerk.get<CampaignList>('/api/campaigns');
  expect(rows).toHaveLength(1);
  return clerk.get<CampaignView>(`/api/campaigns/${rows[0]?.id}`);
}

function annexOf({ file }: CampaignView): AttachmentRef | undefined {
  return (file as CampaignFile).notice.attachments?.at(-1)?.file;
}

async function goTo(step: string): Promise<void> {
  await visit.page
    .getByRole('navigation', { name: '编辑步骤' })
    .getByRole('link', { name: step })
    .click();
  await visit.page.getByRole('heading', { name: step, exact: true }).waitFor();
}

describe('a handler issues a notice that began as an example', () => {
  it('signs in, sees that there is none, and begins with an example', async () => {
    await visit.signIn('clerk', PASSWORD);
    await visit.sees('本单位还没有起草或印发过通知');
    await visit.page.getByRole('button', { name: '新建通知' }).click();
    await visit.page.getByRole('button', { name: /以此新建：.*贺信的通知/ }).click();
    await visit.page.getByLabel('发文字号', { exact: true }).waitFor();
    const { draft, file } = await onlyCampaign();
    expect(draft).toBe(true);
    expect(file).toMatchObject({
      directory: 'demo',
      notice: { issuer: 'sf', sponsor: 'sf-publicity', number: '' },
    });
  });

  it('is told at the field that the number is missing, and fills it in', async () => {
    const number = visit.page.getByLabel('发文字号', { exact: true });
    const fault = visit.page.locator('[data-path="notice.number"] .edit-fault');
    await fault.waitFor();
    await number.fill('示总工发〔2026〕3号');
    await fault.waitFor({ state: 'detached' });
    await visit.sees('已自动保存');
    await until(
      onlyCampaign,
      ({ file }) => (file as CampaignFile).notice.number === '示总工发〔2026〕3号',
    );
  });

  it('adds an annex with its file, which is kept with the draft', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: '添加附件' }).click();
    await page
      .getByLabel(/个附件的名称/)
      .last()
      .fill('评分表');
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page
        .getByRole('button', { name: /^上传附件.*的文件$/ })
        .last()
        .click(),
    ]);
    const buffer = Buffer.from('项目,分值\n部署,30\n');
    await chooser.setFiles({ name: '评分表.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('link', { name: '评分表.csv' }).waitFor();
    await until(onlyCampaign, (view) => annexOf(view)?.name === '评分表.csv');
    await visit.meetsWcag();
  });

  it('addresses the prefectures alone, and sees whom that comes to', async () => {
    const { page } = visit;
    await goTo('发送范围');
    const remove = page.getByRole('list').getByRole('button', { name: /^删除/ });
    for (let left = await remove.count(); left > 0; left -= 1) {
      await remove.first().click();
      await until(
        () => remove.count(),
        (count) => count < left,
      );
    }
    await visit.sees('还没有主送单位');
    await page.getByRole('checkbox', { name: /市州总工会/ }).check();
    await visit.sees('实际参与 2 个单位');
    await page.getByRole('list', { name: '参与单位名单' }).getByText('东岭市总工会').waitFor();
  });

  it('breaks a date rule: the fault is shown at its field, and issuing is impossible', async () => {
    const { page } = visit;
    await goTo('办理环节');
    const first = page.locator('[data-path="steps[0].due.count"]');
    await first.getByRole('spinbutton').fill('-3');
    await first.locator('.edit-fault').waitFor();
    await goTo('核对与印发');
    await visit.sees('下列问题改正后才能印发');
    expect(await page.getByRole('button', { name: /个单位印发/ }).count()).toBe(0);
  });

  it('is led to that field and mends it', async () => {
    const { page } = visit;
    await page.locator('.fault-box').getByRole('link').first().click();
    const first = page.locator('[data-path="steps[0].due.count"]');
    await first.getByRole('spinbutton').fill('3');
    await first.locator('.edit-fault').waitFor({ state: 'detached' });
  });

  it('sets an approval route, and reads in words what it will do', async () => {
    const { page } = visit;
    const field = page.locator('[data-path="steps[1].route"]');
    await field.getByText('不设审批流程').waitFor();
    await field.getByRole('button', { name: '设置审批流程' }).click();
    await field.getByRole('button', { name: '添加审批环节' }).click();
    const first = page.locator('[data-path="steps[1].route.parts[0]"]');
    await first.getByLabel('环节名称').fill('');
    await first.locator('.edit-fault').waitFor();
    await first.getByLabel('环节名称').fill('会签');
    await first.getByLabel('审批方式').selectOption({ label: '会签' });
    await first.getByRole('button', { name: '添加审批人' }).click();
    await first.getByText(/部门负责人、.*分管领导会签，全部同意方可通过/).waitFor();
    await first.getByRole('button', { name: '下移：会签' }).press('Enter');
    await field.getByText('依次经过：审批 → 会签').waitFor();
    await first.locator('.edit-fault').waitFor({ state: 'detached' });
    // A button half under the head of the page is judged as too small.
    await page.evaluate('scrollTo(0, 0)');
    await visit.meetsWcag();
    await until(onlyCampaign, ({ file }) => {
      const parts = (file as CampaignFile).steps[1]?.route?.parts;
      return parts?.map(({ title }) => title).join() === '审批,会签';
    });
  });

  it('sees the number of units, confirms, and issues', async () => {
    const { page } = visit;
    await goTo('核对与印发');
    await visit.sees(/共 2 个单位，\d+ 件应办事项/);
    await page.getByRole('button', { name: '向 2 个单位印发' }).click();
    const dialog = page.getByRole('dialog', { name: '确认印发' });
    await dialog.getByText('示总工发〔2026〕3号').waitFor();
    await dialog.getByRole('button', { name: '向 2 个单位印发' }).click();
    await page.getByText('办理中', { exact: true }).waitFor();
    await visit.sees('2 个单位');
    const { draft, status, participants } = await onlyCampaign();
    expect([draft, status, participants]).toEqual([false, 'running', 2]);
  });

  it('has reached the participants', async () => {
    const { rows } = await east.get<TaskList>('/api/tasks?state=todo');
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ number }) => number))).toEqual(new Set(['示总工发〔2026〕3号']));
    const annex = annexOf(await onlyCampaign());
    const read = await east.open(`/api/attachments/${annex?.id}/content`);
    expect(await read.text()).toBe('项目,分值\n部署,30\n');
  });

  it('leaves nothing that went wrong in the browser', async () => {
    await visit.end();
  });
});
