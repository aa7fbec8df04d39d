import type { Browser } from 'playwright-core';
import { catalogue } from '../../../forms/catalogue';
import type { IssuingView } from '../../../web/contract/board';
import type { TaskView } from '../../../web/contract/tasks';
import { writeFormWorkbook } from '../../../web/server/form-sheet/write-form-workbook';
import { WORKBOOK_TYPE } from '../../../web/server/present/board-workbook';
import { buildStep } from '../../builders/campaign-file';
import { openBrowser, Visit } from '../../support/browser';
import {
  issuancePath,
  journeyCampaign,
  journeyId,
  taskPath,
  UNDATED,
} from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { PASSWORD, Stack } from '../../support/stack';

const campaign = journeyId('board');
const URGED = '请今天内签收。';
// Fields of the page are filled as calendar days; the year lies far enough ahead of any run.
const EXTENDED_TO = '2098-05-06';
const HELD_ON = '2097-03-01';

let stack: Stack;
let browser: Browser;
let handler: JourneyDesk;
let board: Visit;
let phone: Visit;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  const file = journeyCampaign(campaign);
  const due = { kind: 'days' as const, count: 30, from: { anchor: 'event' } };
  await stack.issue(handler, {
    ...file,
    anchors: [{ id: 'event', name: '大会召开' }],
    steps: [
      buildStep({ kind: 'receipt', title: '签收', due: UNDATED }),
      buildStep({ kind: 'plan', title: '报送方案' }),
      ...file.steps.slice(2, 3),
      buildStep({ kind: 'summary', title: '报送总结', due }),
    ],
  });
  board = await Visit.begin(browser, `${stack.url}/board`);
  phone = await Visit.begin(
    browser,
    `${stack.url}/tasks/${campaign}/sf/sf-east?duty=receipt`,
    'phone',
  );
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

function rowOf(name: string) {
  return board.page.getByRole('row').filter({ hasText: name });
}

async function choose(menu: string, entry: string): Promise<void> {
  const { page } = board;
  const opener = page.getByRole('button', { name: menu });
  await board.takes(opener, page.getByRole('menuitem', { name: entry }));
}

async function fillDay(label: string, day: string): Promise<void> {
  await board.page.getByLabel(label).fill(day);
  await board.page.keyboard.press('Enter');
}

async function dueOf(unit: string, duty: string): Promise<number | null | undefined> {
  const { duties } = await handler.get<TaskView>(taskPath(campaign, unit));
  return duties.find((one) => one.duty === duty)?.dueAt;
}

/** The template of a plan as a unit filled it in and mailed it. */
async function planSheet(approach: string) {
  const body = { title: '西川落实安排', approach, arrangement: '分片宣讲。' };
  const buffer = await writeFormWorkbook({ id: '', ...catalogue.plan }, body);
  return { name: '西川方案.xlsx', mimeType: WORKBOOK_TYPE, buffer };
}

describe('a handler drives a campaign from the board', () => {
  it('is brought straight to the only issuing and sees who has done what', async () => {
    await board.signIn('handler', PASSWORD);
    await board.sees('显示 2 个单位，共 2 个');
    await rowOf('东岭市总工会').getByText('未签收').waitFor();
    await board.meetsWcag();
  });

  it('narrows it to those who have not signed, in an address that can be passed on', async () => {
    await board.page.getByRole('button', { name: '未签收 2' }).click();
    await board.page.waitForURL(/lacks=receipt/);
    await board.page.getByLabel('单位名称').fill('东岭');
    await board.sees('显示 1 个单位，共 2 个');
    await board.page.waitForURL(/text=/);
  });

  it('urges the unit, told before whom it reaches', async () => {
    const { page } = board;
    await page.getByLabel('勾选东岭市总工会').check();
    await page.getByRole('button', { name: '催办 1 个单位' }).click();
    await board.sees('将催办 1 个单位：东岭市总工会');
    await board.meetsWcag();
    await page.getByLabel('催办内容').fill(URGED);
    await page.getByRole('dialog').getByRole('button', { name: '催办 1 个单位' }).click();
    await board.sees('已催办 1 个单位。');
  });

  it('reaches the unit, which signs on a phone', async () => {
    await phone.signIn('east', PASSWORD);
    await phone.sees(URGED);
    await phone.page.getByRole('button', { name: '签收', exact: true }).click();
    await phone.sees(/已于 .* 签收/);
  });

  it('sees the cell turn green without loading the page again', async () => {
    await board.sees('没有符合条件的单位。');
    await board.page.getByRole('button', { name: '清除筛选' }).click();
    const cell = rowOf('东岭市总工会').getByText('已签收');
    await cell.waitFor();
    expect(await cell.getAttribute('class')).toContain('mark-green');
    await board.sees('未签收 1');
  });
});

describe('dates are set from the board', () => {
  it('extends the plan of one unit alone, with a reason', async () => {
    const before = await dueOf('sf-west', 'plan');
    const { page } = board;
    await page.getByLabel('勾选东岭市总工会').check();
    await choose('对该单位办理', '延长时限');
    await page.getByRole('dialog').getByLabel('办理节点').selectOption({ label: '报送方案' });
    await fillDay('新的时限（当日 24:00 止）', EXTENDED_TO);
    await page.getByLabel('理由').fill('辖区受灾。');
    await page.getByRole('dialog').getByRole('button', { name: '延长时限' }).click();
    await board.sees(`已将东岭市总工会的时限延长到 ${EXTENDED_TO}。`);
    expect(await dueOf('sf-east', 'plan')).toBe(Date.parse('2098-05-07T00:00:00+08:00'));
    expect(await dueOf('sf-west', 'plan')).toBe(before);
  });

  it('dates an event, told before how many duties hang on it', async () => {
    const { page } = board;
    await choose('全体事项', '确定事件日期');
    await board.sees('将为 2 个尚未办结的办理节点确定时限');
    await fillDay('发生日期', HELD_ON);
    await page.getByRole('dialog').getByRole('button', { name: '确定事件日期' }).click();
    await board.sees(`已确定“大会召开”的日期为 ${HELD_ON}`);
    expect(await dueOf('sf-west', 'summary')).toBe(Date.parse('2097-04-01T00:00:00+08:00'));
  });

  it('enters a receipt that came by telephone, with the note of the call', async () => {
    const { page } = board;
    await page.getByLabel('勾选西川市总工会').check();
    await choose('对该单位办理', '代为签收登记');
    const note = {
      name: '来电记录.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('西川来电。'),
    };
    await page.locator('dialog input[type=file]').setInputFiles(note);
    await board.sees('来电记录.txt');
    await page.getByRole('dialog').getByRole('button', { name: '代为签收登记' }).click();
    await board.sees('已为西川市总工会登记签收。');
    await rowOf('西川市总工会').getByText('已签收').waitFor();
  });

  it('takes in a plan that came by mail as a workbook, told first which cell is wrong', async () => {
    const { page } = board;
    await page.getByLabel('勾选西川市总工会').check();
    await choose('对该单位办理', '代为录入材料');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('办理节点').selectOption({ label: '报送方案' });
    await dialog.getByLabel('来源').selectOption({ label: '邮件' });
    await dialog
      .locator('input[type=file]')
      .first()
      .setInputFiles(await planSheet('direct'));
    await board.sees('西川方案.xlsx');
    await dialog.getByText('用电子表格填写').click();
    await dialog.getByLabel('选择填好的表格').setInputFiles(await planSheet('随便'));
    await board.sees(/填报 C\d+.*只能填：/);
    await board.meetsWcag();
    await dialog.getByLabel('选择填好的表格').setInputFiles(await planSheet('direct'));
    await board.sees('已填入 3 个栏目，请核对后再报送。');
    expect(await dialog.getByLabel('方案名称').inputValue()).toBe('西川落实安排');
    await dialog.getByRole('button', { name: '代为录入材料' }).click();
    await board.sees('已为西川市总工会录入材料。');
    await rowOf('西川市总工会').getByText('待审').waitFor();
  });

  it('closes only over what is unfinished with a word why', async () => {
    const { page } = board;
    await choose('全体事项', '办结专项工作');
    await board.sees('还有 6 个办理节点未办结，涉及 2 个单位');
    const confirm = page.getByRole('dialog').getByRole('button', { name: '办结专项工作' });
    expect(await confirm.isDisabled()).toBe(true);
    await page.getByLabel('仍要办结').check();
    await page.getByLabel('理由').fill('年度结束。');
    await confirm.click();
    await board.sees('已开始办结');
    await stack.reaches(handler, campaign, 'closed');
    await board.page.getByRole('heading', { name: /已办结/ }).waitFor();
    expect((await handler.get<IssuingView>(issuancePath(campaign))).can).toEqual([]);
  });

  it('leaves nothing that went wrong in either window', async () => {
    await board.end();
    await phone.end();
  });
});
