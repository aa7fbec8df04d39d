import type { Browser } from 'playwright-core';
import type { Unit } from '../../../domain/unit';
import { dutyModel } from '../../../store/models/duty';
import { saveDirectory } from '../../../store/units';
import type { TaskView } from '../../../web/contract/tasks';
import { buildStep, DIRECTORY } from '../../builders/campaign-file';
import { openBrowser, Visit } from '../../support/browser';
import { journeyCampaign, journeyId, taskPath, UNDATED } from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { PASSWORD, Stack } from '../../support/stack';

const campaign = journeyId('supplement');
// Days far ahead of any run, and no holidays in them that have been decreed.
const FIRST = '2098-05-06';
const MOVED = '2098-05-13';
const MOVED_AT = Date.parse('2098-05-14T00:00:00+08:00');
const TEXT = '因会议改期，方案报送时限顺延。';

/** Together with the two of the sample directory: a hundred prefectures. */
const PREFECTURES = Array.from({ length: 98 }, (_, i): Unit => {
  const no = String(i + 1).padStart(3, '0');
  const name = `第${no}市总工会`;
  const about = { unitClass: 'prefecture', tier: 'prefecture' } as const;
  return { ...about, id: `sf-p${no}`, name, parent: 'sf', aliases: [] };
});

let stack: Stack;
let browser: Browser;
let handler: JourneyDesk;
let board: Visit;
let unit: Visit;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  const units = [...DIRECTORY, ...PREFECTURES];
  await saveDirectory(stack.connection, { name: 'demo', units });
  handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  const steps = [
    buildStep({ kind: 'receipt', title: '签收', due: UNDATED }),
    buildStep({ kind: 'plan', title: '报送方案', due: { kind: 'instant', at: FIRST } }),
  ];
  await stack.issue(handler, journeyCampaign(campaign, { steps }));
  board = await Visit.begin(browser, `${stack.url}/board/${campaign}/sf/amend`);
  unit = await Visit.begin(
    browser,
    `${stack.url}/tasks/${campaign}/sf/sf-east?duty=receipt`,
    'phone',
  );
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

/** How many units owe the plan by each date. */
async function planDues(): Promise<Map<number | null, number>> {
  const rows = await dutyModel(stack.connection).find({ campaign, duty: 'plan' }).lean().exec();
  const dues = new Map<number | null, number>();
  for (const { dueAt } of rows) dues.set(dueAt, (dues.get(dueAt) ?? 0) + 1);
  return dues;
}

describe('a supplementary notice moves a date for 100 units', () => {
  it('begins with signatures, so that signing again can be told from signing', async () => {
    await handler.get(taskPath(campaign, 'sf-east'));
    await unit.signIn('east', PASSWORD);
    await unit.page.getByRole('button', { name: '签收', exact: true }).click();
    await unit.sees(/已于 .* 签收/);
  });

  it('says in numbers what it will do before anything is done', async () => {
    const { page } = board;
    await board.signIn('handler', PASSWORD);
    await board.sees('还没有补充通知。');
    await board.takes(page.getByLabel('办理节点'), page.getByTitle('报送方案'));
    await page.getByLabel('新的时限（当日 24:00 止）').fill(MOVED);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: '加入本次调整' }).click();
    await board.sees('“报送方案”的时限统一调整为 2098年5月13日');
    await page.getByRole('button', { name: '预览影响' }).click();
    await board.sees('共影响 100 个单位');
    await board.sees(/100 个单位延长 \d 个工作日/);
    await board.sees('100 个单位须重新签收');
    await board.meetsWcag();
    expect([...(await planDues()).values()]).toEqual([100]);
  });

  it('is issued in one act, with its number and text', async () => {
    const { page } = board;
    await page.getByLabel('补充通知文号').fill('示总工发〔2022〕7号补1');
    await page.getByLabel('补充通知正文').fill(TEXT);
    await page.getByRole('button', { name: '印发补充通知，影响 100 个单位' }).click();
    await board.sees('100 个单位的事项已调整。');
    expect(await planDues()).toEqual(new Map([[MOVED_AT, 100]]));
  });

  it('tells each unit what changed, and asks it alone for a signature of its own', async () => {
    await unit.sees(TEXT);
    await unit.page.goto(`${stack.url}/tasks/${campaign}/sf/sf-east?duty=receipt.s1`);
    await unit.page.getByRole('button', { name: '签收', exact: true }).click();
    await unit.sees(/已于 .* 签收/);
    await unit.meetsWcag();
    await unit.fitsTheWindow();
    const { duties } = await handler.get<TaskView>(taskPath(campaign, 'sf-east'));
    const signed = duties.filter(({ kind }) => kind === 'receipt').map(({ state }) => state);
    expect(signed).toEqual(['filed', 'filed']);
  });

  it('is taken back by the opposite that the page offers', async () => {
    const { page } = board;
    await page.getByRole('button', { name: '拟一件恢复原状的补充通知' }).click();
    await board.sees('“报送方案”恢复原文件的时限');
    await page.getByRole('button', { name: '预览影响' }).click();
    await board.sees(/100 个单位提前 \d 个工作日/);
    await page.getByLabel('补充通知文号').fill('示总工发〔2022〕7号补2');
    await page.getByLabel('补充通知正文').fill('会议如期举行，恢复原时限。');
    await page.getByRole('button', { name: '印发补充通知，影响 100 个单位' }).click();
    await board.sees('已印发示总工发〔2022〕7号补2');
    const restored = Date.parse('2098-05-07T00:00:00+08:00');
    expect(await planDues()).toEqual(new Map([[restored, 100]]));
  });

  it('leaves nothing that went wrong in either window', async () => {
    await board.end();
    await unit.end();
  });
});
