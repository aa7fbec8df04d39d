import type { Browser } from 'playwright-core';
import type { CampaignFile } from '../../../domain/campaign-file';
import type { CampaignList, CampaignView } from '../../../web/contract/campaigns';
import type { FormList, FormVersionView } from '../../../web/contract/forms';
import { openBrowser, Visit } from '../../support/browser';
import type { JourneyDesk } from '../../support/journey-desk';
import { until } from '../../support/journey-until';
import { PASSWORD, Stack } from '../../support/stack';

const TITLE = '车间宣讲情况表';
let stack: Stack;
let browser: Browser;
let clerk: JourneyDesk;
let visit: Visit;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  clerk = await stack.seat('clerk', [{ office: 'sf-publicity', role: 'handler' }]);
  visit = await Visit.begin(browser, `${stack.url}/forms`);
}, 90_000);

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

async function published(): Promise<FormVersionView | null> {
  const { rows } = await clerk.get<FormList>('/api/forms');
  const own = rows.find(({ title }) => title === TITLE);
  return own ? clerk.get<FormVersionView>(`/api/form-versions/${own.version}`) : null;
}

async function add(kind: string): Promise<void> {
  const palette = visit.page.getByRole('region', { name: '项目' });
  await palette.getByRole('button', { name: kind, exact: true }).click();
}

async function name(title: string): Promise<void> {
  const inspector = visit.page.getByRole('region', { name: '设置' });
  await inspector.getByLabel(/^名称/).fill(title);
  await visit.page.getByRole('button', { name: title, exact: true }).waitFor();
}

describe('a clerk designs a form and uses it', () => {
  it('takes fields from the palette and names them', async () => {
    await visit.signIn('clerk', PASSWORD);
    await visit.page.getByRole('button', { name: '新建表单' }).click();
    await visit.page.getByLabel('表单名称').fill(TITLE);
    await add('是否');
    await name('是否已宣讲');
    await add('多行文字');
    await name('宣讲情况');
    await add('名额分配表');
    await visit.page.getByRole('button', { name: '名额', exact: true }).waitFor();
    await visit.sees('已自动保存');
  });

  it('lets one answer ask for another, and tries it', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: '设置整张表单和条件' }).click();
    await page.getByRole('button', { name: '添加条件' }).click();
    const inspector = page.getByRole('region', { name: '设置' });
    await inspector.getByLabel('宣讲情况', { exact: true }).selectOption({ label: '才显示' });
    await page.getByText('按条件显示').waitFor();
    await visit.meetsWcag();
    await page.getByText('试填', { exact: true }).click();
    const trial = page.getByRole('region', { name: '试填' });
    expect(await trial.getByLabel('宣讲情况').count()).toBe(0);
    await trial.getByRole('radio', { name: '是', exact: true }).check();
    await trial.getByLabel('宣讲情况').waitFor();
    await page.getByText('设计', { exact: true }).click();
  });

  it('undoes a stroke, and takes it back', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: '删除：宣讲情况' }).click();
    await page.getByText('按条件显示').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('按条件显示').waitFor();
  });

  it('moves a field with the keyboard', async () => {
    const { page } = visit;
    const names = page
      .locator('.designer-canvas')
      .first()
      .locator(':scope > li > div .designer-name');
    const first = () => names.first().textContent();
    expect(await first()).toBe('是否已宣讲');
    await page.getByRole('button', { name: '移动：名额分配表' }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowUp');
    await page
      .getByText(/“名额分配表”移到第 [12] 项/)
      .first()
      .waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await until(
      () => names.allTextContents(),
      (titles) => titles.at(-1) !== '名额分配表' && titles.includes('名额分配表'),
    );
  });

  it('publishes it', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: '发布', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '发布表单' });
    await dialog.getByRole('button', { name: '发布', exact: true }).click();
    await dialog.getByText('已发布，可以在通知的办理环节中选用。').waitFor({ timeout: 60_000 });
    await dialog.getByRole('button', { name: '关闭' }).click();
    const form = await published();
    expect(form?.schema).toMatchObject({
      properties: { yesNo1: { type: 'boolean' }, table1: { type: 'array' } },
      allOf: [{ then: { properties: { paragraph1: { title: '宣讲情况' } } } }],
    });
  });

  it('chooses it for a step of a notice', async () => {
    const { page } = visit;
    await page.goto(`${stack.url}/campaigns`);
    await page.getByRole('button', { name: '新建通知' }).click();
    await page.getByRole('button', { name: /以此新建：.*贺信的通知/ }).click();
    await page
      .getByRole('navigation', { name: '编辑步骤' })
      .getByRole('link', { name: '办理环节' })
      .click();
    await page.locator('[data-path="steps[1].form"] select').selectOption({ label: TITLE });
    const form = await published();
    await until(
      async () => {
        const { rows } = await clerk.get<CampaignList>('/api/campaigns');
        return clerk.get<CampaignView>(`/api/campaigns/${rows[0]?.id}`);
      },
      ({ file }) => (file as CampaignFile).steps[1]?.form === form?.key,
    );
  });

  it('leaves nothing that went wrong in the browser', async () => {
    await visit.end();
  });
});
