import type { Browser } from 'playwright-core';
import type { CampaignFile } from '../../../domain/campaign-file';
import type { CampaignList, CampaignView } from '../../../web/contract/campaigns';
import { smallDocx } from '../../builders/small-docx';
import { openBrowser, Visit } from '../../support/browser';
import type { JourneyDesk } from '../../support/journey-desk';
import { until } from '../../support/journey-until';
import { PASSWORD, Stack } from '../../support/stack';

const NOTICE = [
  '示范省总工会文件',
  '示总工发〔2026〕18号',
  '示范省总工会关于开展职工安全生产月活动的通知',
  '各市州总工会，省级产业工会：',
  '现就开展职工安全生产月活动有关事项通知如下。',
  '一、主要任务',
  '（一）开展隐患排查（6月至7月）。各级工会组织职工查找身边的隐患。',
  '牵头部门：省总宣教部',
  '配合单位：各市州总工会、省安全培训学校',
  '二、工作要求',
  '（一）及时总结。请各市州总工会及时将活动情况报示范省总工会。',
  '示范省总工会',
  '2026年5月12日',
];

let stack: Stack;
let browser: Browser;
let clerk: JourneyDesk;
let visit: Visit;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  clerk = await stack.seat('clerk', [{ office: 'sf-publicity', role: 'handler' }]);
  await stack.seat('leader', [{ office: 'sf', role: 'leaderInCharge' }]);
  visit = await Visit.begin(browser, `${stack.url}/new-campaign/notice`);
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

async function upload(name: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    visit.page.waitForEvent('filechooser'),
    visit.page.getByRole('button', { name: '选择通知文件' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
}

describe('a handler issues a notice that was written in Word', () => {
  it('is told beforehand, and refused afterwards, where a paper is secret', async () => {
    await visit.signIn('clerk', PASSWORD);
    await visit.sees('本系统不得处理涉密内容');
    visit.expects(/422/);
    await upload('通知.docx', await smallDocx(['机密★一年', ...NOTICE]));
    await visit.sees('文件标有密级，不得在本系统办理；没有保存任何内容');
    expect((await clerk.get<CampaignList>('/api/campaigns')).rows).toEqual([]);
  });

  it('uploads a notice, and sees what was read beside the text', async () => {
    await upload('安全生产月.docx', await smallDocx(NOTICE));
    await visit.sees('还有 3 个问题要先回答');
    const { page } = visit;
    await page.getByRole('button', { name: '2026年6月至7月' }).click();
    await page.locator('mark.is-selected', { hasText: '6月至7月' }).waitFor();
    await page.getByRole('region', { name: '通知原文' }).getByText('示总工发〔2026〕18号').click();
    await page.locator('.is-selected[data-path="notice.number"]').waitFor();
    expect(await page.getByRole('button', { name: '打开草稿继续编辑' }).isDisabled()).toBe(true);
  });

  it('answers the questions one by one', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: '回答：“省总宣教部”指哪个单位？' }).click();
    await page.locator('mark.is-selected', { hasText: '省总宣教部' }).waitFor();
    await visit.meetsWcag();
    await page.getByRole('button', { name: '是“示范省总工会宣传教育部”' }).click();
    await visit.sees('还有 2 个问题要先回答');
    await page.reload();
    await visit.sees('还有 2 个问题要先回答');
    await page.getByRole('button', { name: /^回答：.*省安全培训学校/ }).click();
    await page.getByRole('button', { name: '本系统以外的单位' }).click();
    const day = page.getByLabel('日期', { exact: true });
    await day.fill('2099-08-10');
    await day.press('Enter');
    await visit.sees('草稿会连同原件一起保存');
  });

  it('opens the draft in the editor, the original kept with it', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: '打开草稿继续编辑' }).click();
    await page.getByLabel('发文字号', { exact: true }).waitFor();
    const file = (await onlyCampaign()).file as CampaignFile;
    expect(file).toMatchObject({
      notice: {
        number: '示总工发〔2026〕18号',
        recipients: [{ unitClass: 'prefecture' }, { unitClass: 'industry' }],
        attachments: [{ label: '通知原件', file: { name: '安全生产月.docx' } }],
      },
      items: [{ leads: [{ unit: 'sf-publicity' }], partners: ['省安全培训学校'] }],
    });
    expect(file.steps[1]?.due).toEqual({ kind: 'instant', at: '2099-08-10' });
  });

  it('issues it', async () => {
    const { page } = visit;
    await page
      .getByRole('navigation', { name: '编辑步骤' })
      .getByRole('link', { name: '核对与印发' })
      .click();
    await page.getByRole('button', { name: /^向 \d+ 个单位印发$/ }).click();
    const dialog = page.getByRole('dialog', { name: '确认印发' });
    await dialog.getByRole('button', { name: /^向 \d+ 个单位印发$/ }).click();
    await page.getByText('办理中', { exact: true }).waitFor();
    await until(onlyCampaign, ({ status }) => status === 'running');
  });

  it('leaves nothing that went wrong in the browser', async () => {
    await visit.end();
  });
});
