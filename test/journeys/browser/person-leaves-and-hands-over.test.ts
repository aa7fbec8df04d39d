import type { Browser } from 'playwright-core';
import writeExcelFile from 'write-excel-file/node';
import type { TaskView } from '../../../web/contract/tasks';
import { openBrowser, Visit } from '../../support/browser';
import { journeyCampaign, journeyId, taskPath } from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { PASSWORD, Stack } from '../../support/stack';

const campaign = journeyId('hand-over');
const UNITS = ['单位', '上级', '层级', '类别', '别名'];
const PEOPLE = ['姓名', '账号', '单位', '岗位'];

let stack: Stack;
let browser: Browser;
let handler: JourneyDesk;
let leaver: Visit;
let administrator: Visit;
let successor: Visit;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  await stack.seat('admin', [{ office: 'sf', role: 'administrator' }]);
  await stack.seat('east', [
    { office: 'sf-east', role: 'registryClerk' },
    { office: 'sf-east', role: 'handler' },
  ]);
  await stack.issue(handler, journeyCampaign(campaign));
  administrator = await Visit.begin(browser, `${stack.url}/organisation`);
  leaver = await Visit.begin(browser, `${stack.url}/todo`);
  successor = await Visit.begin(browser, `${stack.url}/todo`, 'phone');
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

async function choose(name: string, units: string[][], people: string[][]): Promise<void> {
  const buffer = await writeExcelFile([
    { sheet: '单位', data: [UNITS, ...units] },
    { sheet: '人员', data: [PEOPLE, ...people] },
  ]).toBuffer();
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const input = administrator.page.locator('input[type=file]');
  await input.setInputFiles({ name, mimeType, buffer });
}

const COUNTY = ['东岭市丁县总工会', '东岭市总工会', '县级', '县区总工会', ''];
let password = '';

describe('somebody leaves and hands over', () => {
  it('the administrator finds a unit by name and sees who works there', async () => {
    await administrator.signIn('admin', PASSWORD);
    await administrator.page.getByLabel('按名称或别名查找').fill('东岭市');
    await administrator.page.getByRole('treeitem', { name: '东岭市总工会', exact: true }).click();
    await administrator.page.getByRole('heading', { name: '东岭市总工会' }).waitFor();
    await administrator.page.getByText('收发员、承办人').waitFor();
    await administrator.meetsWcag();
  });

  it('two bad rows of a table are named, and nothing of it is taken over', async () => {
    const { page } = administrator;
    await page.getByRole('link', { name: '导入', exact: true }).click();
    const bad = ['接手人', 'east.new', '东岭市总工回', '承办人'];
    await choose(
      '第一稿.xlsx',
      [COUNTY, ['东岭市戊县总工会', '', '县级', '县区总工会', '']],
      [bad],
    );
    await administrator.sees('2 行有错');
    await administrator.sees('“东岭市戊县总工会”是新单位，没有填上级');
    await administrator.sees('没有叫“东岭市总工回”的单位；是不是：东岭市总工会');
    expect(await page.getByRole('button', { name: /^导入：/ }).count()).toBe(0);
    await administrator.meetsWcag();
  });

  it('the mended file is taken over in one act and shows the first password', async () => {
    const { page } = administrator;
    await choose('第二稿.xlsx', [COUNTY], [['接手人', 'east.new', '东岭市丁县总工会', '承办人']]);
    await page.getByRole('button', { name: '导入：新增单位 1 个、人员 1 名，修改 0 项' }).click();
    await administrator.sees('已导入：新增单位 1 个、人员 1 名');
    const row = page.getByRole('row', { name: /east\.new/ });
    password = (await row.getByRole('cell').last().textContent()) ?? '';
    expect(password).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
    await administrator.meetsWcag();
  });

  it('the one who leaves is at work, with what is owed in front of them', async () => {
    await leaver.signIn('east', PASSWORD);
    await leaver.sees('签收');
    const { duties } = await handler.get<TaskView>(taskPath(campaign, 'sf-east'));
    expect(duties).toHaveLength(4);
  });

  it('the hand-over names its numbers and moves every post in one act', async () => {
    const { page } = administrator;
    await page.getByRole('link', { name: '返回组织机构' }).click();
    await page.getByRole('treeitem', { name: '东岭市总工会', exact: true }).click();
    await page.getByRole('link', { name: '交接：east' }).click();
    await administrator.sees('岗位移交给谁');
    expect(await page.getByRole('button', { name: '确认交接' }).isDisabled()).toBe(true);
    await administrator.meetsWcag();
    await page
      .getByLabel('全部交给', { exact: true })
      .selectOption({ label: '接手人（东岭市丁县总工会）' });
    await administrator.sees('2 个岗位移交，“east”的账号停用；4 项待办');
    leaver.expects(/401/);
    await page.getByRole('button', { name: '确认交接' }).click();
    await administrator.sees('交接完成：2 个岗位已移交给接手人，“east”的账号已停用');
  });

  it('the old account is out at once and does not sign in again', async () => {
    await leaver.page.reload();
    await leaver.signIn('east', PASSWORD);
    await leaver.sees('账号或密码不正确，或账号已停用');
  });

  it('the successor chooses the unit on a phone and sees what it owes', async () => {
    await successor.signIn('east.new', password);
    await successor.page.getByRole('button', { name: '东岭市总工会' }).click();
    await successor.page.getByRole('link', { name: /签收/ }).first().click();
    await successor.page.getByRole('button', { name: '签收' }).click();
    await successor.sees(/接手人 已于 .* 签收/);
  });

  it('the hand-over stands in the record of the unit', async () => {
    const { page } = administrator;
    await page.getByRole('link', { name: '返回组织机构' }).click();
    await page.getByRole('treeitem', { name: '东岭市总工会', exact: true }).click();
    await administrator.sees('“east”交接给“接手人”：移交岗位 2 个，在办事项 4 项，账号停用');
  });

  it('the successor chooses a password of their own', async () => {
    const { page } = successor;
    await page.goto(`${stack.url}/settings`);
    await page.getByLabel('原密码').fill(password);
    await page.getByLabel('新密码', { exact: true }).fill('接手以后自己的口令');
    await page.getByLabel('再输一遍新密码').fill('接手以后自己的口令');
    await page.getByRole('button', { name: '修改密码' }).click();
    await successor.sees('密码已修改');
    await successor.meetsWcag();
  });

  it('leaves nothing that went wrong in any of the three browsers', async () => {
    await administrator.end();
    await leaver.end();
    await successor.end();
  });
});
