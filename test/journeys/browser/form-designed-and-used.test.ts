import type { Browser } from 'playwright-core';
import type { CampaignFile } from '../../../domain/campaign-file';
import type { CampaignList, CampaignView } from '../../../web/contract/campaigns';
import type { FormList, FormVersionView } from '../../../web/contract/forms';
import { openBrowser, Visit } from '../../support/browser';
import type { JourneyDesk } from '../../support/journey-desk';
import { until } from '../../support/journey-until';
import type { SubmissionView } from '../../../web/contract/submissions';
import type { TaskView } from '../../../web/contract/tasks';
import { buildStep } from '../../builders/campaign-file';
import { journeyCampaign, journeyId, taskPath, UNDATED } from '../../support/journey-campaign';
import { PASSWORD, Stack } from '../../support/stack';

const TITLE = '车间宣讲情况表';
let stack: Stack;
let browser: Browser;
let clerk: JourneyDesk;
let visit: Visit;
let unit: Visit;
let west: JourneyDesk;
let first: FormVersionView;
const campaign = journeyId('designed');

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  clerk = await stack.seat('clerk', [{ office: 'sf-publicity', role: 'handler' }]);
  visit = await Visit.begin(browser, `${stack.url}/forms`);
});

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
    // An arrow pressed before the field has been taken moves nothing.
    await page
      .getByText(/“名额分配表”(移到第 3 项)?/)
      .and(page.locator('[aria-live]'))
      .first()
      .waitFor({ state: 'attached' });
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
    await dialog.getByText('已发布，可以在通知的办理环节中选用。').waitFor();
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
});

async function formOf(submission: string): Promise<SubmissionView> {
  return clerk.get<SubmissionView>(`/api/submissions/${submission}`);
}

async function handedInBy(office: string): Promise<SubmissionView | null> {
  const { submissions } = await clerk.get<TaskView>(taskPath(campaign, office));
  const last = submissions.at(-1);
  return last ? formOf(last.submission) : null;
}

describe('the form is changed while units are filling it in', () => {
  it('is begun by one unit and handed in by another', async () => {
    const form = await published();
    if (!form) throw new Error('the form was not published');
    first = form;
    west = await stack.seat('west', [{ office: 'sf-west', role: 'handler' }]);
    await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
    const steps = [
      buildStep({ kind: 'receipt', title: '签收', due: UNDATED }),
      buildStep({ kind: 'report', title: '报送宣讲情况', form: first.key, due: UNDATED }),
    ];
    await stack.issue(clerk, journeyCampaign(campaign, { steps }));
    const body = { yesNo1: true, paragraph1: '西市已宣讲两场。' };
    await west.do(`${taskPath(campaign, 'sf-west')}/acts/submitReport`, { duty: 'report', body });
    const address = `${stack.url}/tasks/${campaign}/sf/sf-east?duty=report`;
    unit = await Visit.begin(browser, address, 'phone');
    await unit.signIn('east', PASSWORD);
    await unit.page.getByRole('radio', { name: '是', exact: true }).check();
    await unit.page.getByRole('textbox', { name: '宣讲情况' }).fill('东市已宣讲三场。');
    await unit.sees(/草稿已保存/);
  });

  it('is published anew, which changes nothing for anybody', async () => {
    const { page } = visit;
    await page.goto(`${stack.url}/forms/${first.key}`);
    await page.getByRole('button', { name: '删除：宣讲情况' }).click();
    await add('数字');
    await name('宣讲场次');
    await visit.sees('已自动保存');
    await page.getByRole('button', { name: '发布', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '发布表单' });
    await dialog.getByText('取消“宣讲情况”').waitFor();
    await dialog.getByRole('button', { name: '发布', exact: true }).click();
    await dialog.getByText('已发布，可以在通知的办理环节中选用。').waitFor();
    expect((await published())?.id).not.toBe(first.id);
    const { duties } = await west.get<TaskView>(taskPath(campaign, 'sf-west'));
    expect(duties.find(({ duty }) => duty === 'report')?.formVersion).toBe(first.id);
  });

  it('is put in its place by a supplementary notice, with the drafts it leaves behind', async () => {
    const { page } = visit;
    await page.goto(`${stack.url}/board/${campaign}/sf/amend`);
    await page.getByLabel('调整什么').selectOption({ label: '更换表单版本' });
    await visit.takes(page.getByLabel('环节'), page.getByTitle('报送宣讲情况'));
    await visit.sees('取消“宣讲情况”');
    await visit.meetsWcag();
    await page.getByRole('button', { name: '加入本次调整' }).click();
    await page.getByRole('button', { name: '预览影响' }).click();
    await visit.sees('1 份草稿是按旧版本填的');
    await visit.sees('草稿中“宣讲情况”的内容带不进去');
    await visit.sees('1 个单位须重新签收');
    expect(await page.getByText('东市已宣讲三场').count()).toBe(0);
    await visit.meetsWcag();
    await page.getByLabel('补充通知文号').fill('示总工发〔2022〕7号补1');
    await page.getByLabel('补充通知正文').fill('情况表改为填写场次。');
    await page.getByRole('button', { name: /印发补充通知/ }).click();
    await visit.sees('已印发示总工发〔2022〕7号补1');
  });

  it('turns to the new form when the unit says so, with all that was written', async () => {
    const { page } = unit;
    await page.getByRole('button', { name: '换到新表单' }).click();
    await unit.sees('东市已宣讲三场。');
    expect(await page.getByRole('radio', { name: '是', exact: true }).isChecked()).toBe(true);
    await unit.fitsTheWindow();
    await unit.meetsWcag();
    await page.getByLabel('宣讲场次').fill('3');
    await unit.sees(/草稿已保存/);
    await page.getByRole('button', { name: '提交：报送宣讲情况' }).click();
    const east = await until(
      () => handedInBy('sf-east'),
      (one) => one !== null,
    );
    expect(east?.body).toMatchObject({ yesNo1: true, number1: 3 });
  });

  it('leaves both versions whole: each is shown with what was filled in by it', async () => {
    const [east, before] = [await handedInBy('sf-east'), await handedInBy('sf-west')];
    expect(east?.formVersion).toBe((await published())?.id);
    expect(before).toMatchObject({
      formVersion: first.id,
      body: { paragraph1: '西市已宣讲两场。' },
    });
    expect(await clerk.get(`/api/form-versions/${first.id}`)).toEqual(first);
    await visit.page.goto(`${stack.url}/reviews/${campaign}/sf/sf-west?duty=report`);
    await visit.sees('西市已宣讲两场。');
  });

  it('leaves nothing that went wrong in either window', async () => {
    await visit.end();
    await unit.end();
  });
});
