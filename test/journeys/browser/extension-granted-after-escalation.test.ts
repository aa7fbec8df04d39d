import type { Browser } from 'playwright-core';
import type { RungRow } from '../../../domain/issuance-event';
import type { TaskView } from '../../../web/contract/tasks';
import { buildStep } from '../../builders/campaign-file';
import { openBrowser, Visit } from '../../support/browser';
import {
  journeyCampaign,
  journeyId,
  ladderOfSeconds,
  secondsAfterIssue,
  taskPath,
  UNDATED,
} from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { until } from '../../support/journey-until';
import { PASSWORD, Stack } from '../../support/stack';

const campaign = journeyId('extension');
const LADDER = ladderOfSeconds([
  [0, 'markOverdue', []],
  [1, 'chase', ['unitHead']],
  [2, 'tellSuperior', ['sponsor', 'issuerLeader']],
]);
const REASON = '辖区受灾，材料无法按期汇总。';
const WISHED = '2098-05-06';
const GRANTED = '2098-05-04';

let stack: Stack;
let browser: Browser;
let handler: JourneyDesk;
let unit: Visit;
let desk: Visit;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  const steps = [
    buildStep({ kind: 'receipt', title: '签收', due: UNDATED }),
    buildStep({ kind: 'plan', title: '报送方案', due: secondsAfterIssue(2) }),
  ];
  await stack.issue(handler, journeyCampaign(campaign, { steps, ladder: LADDER }));
  unit = await Visit.begin(browser, `${stack.url}/tasks/${campaign}/sf/sf-east?duty=plan`, 'phone');
  desk = await Visit.begin(browser, `${stack.url}/reviews`);
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

async function plan(): Promise<TaskView['duties'][number]> {
  const { duties } = await handler.get<TaskView>(taskPath(campaign, 'sf-east'));
  const found = duties.find(({ duty }) => duty === 'plan');
  if (!found) throw new Error('no plan is owed');
  return found;
}

async function highestRung(): Promise<number> {
  const { timeline } = await handler.get<TaskView>(taskPath(campaign, 'sf-east'));
  const rows = timeline
    .filter(({ act }) => act === 'rung.fired')
    .flatMap(({ data }) => (data as { rows: RungRow[] }).rows);
  return Math.max(0, ...rows.map(({ rung }) => rung));
}

describe('an extension granted after escalation', () => {
  it('begins with a unit that has been told on to its superiors', async () => {
    await unit.signIn('east', PASSWORD);
    await until(highestRung, (rung) => rung === 3);
    await unit.sees('今天已逾期');
  });

  it('is asked for on a phone, told that the clock runs on', async () => {
    const { page } = unit;
    await page.getByRole('button', { name: '申请延期' }).click();
    await unit.sees('提出申请不停止计时');
    await unit.meetsWcag();
    await unit.fitsTheWindow();
    await page.getByRole('button', { name: '提交申请' }).click();
    await unit.sees('请写明申请理由。');
    await page.getByLabel('希望延至（当日 24:00 止）').fill(WISHED);
    await page.keyboard.press('Enter');
    await page.getByLabel('理由').fill(REASON);
    await page.getByRole('button', { name: '提交申请' }).click();
    await unit.sees(/申请延至 2098年5月6日.*等待答复/);
    expect(await plan()).toMatchObject({ overdue: true, clock: 0, request: { state: 'open' } });
  });

  it('is read on the desk, with the reason, the date wished for and the dates in force', async () => {
    const { page } = desk;
    await desk.signIn('handler', PASSWORD);
    await page.getByRole('link', { name: /^延期暂缓/ }).click();
    await page.getByRole('link', { name: /东岭市总工会/ }).click();
    await desk.sees(REASON);
    await desk.sees('答复之前，现行时限照常计算');
    await desk.meetsWcag();
  });

  it('is granted to another day, which ends the overdue and begins a new clock', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: '同意', exact: true }).click();
    await desk.picksDay('同意延至', GRANTED);
    await page.getByLabel('意见（必填）').fill('同意，请抓紧。');
    await page.getByRole('button', { name: '确认同意' }).click();
    await desk.sees('已同意申请：东岭市总工会《报送方案》。');
    expect(await plan()).toMatchObject({
      ...{ dueAt: Date.parse('2098-05-05T00:00:00+08:00'), clock: 1, overdue: false, rung: 0 },
      request: { state: 'granted', opinion: '同意，请抓紧。' },
    });
  });

  it('is told to the unit at once, with the date it had at first', async () => {
    await unit.sees(/申请已于 .* 同意，时限改为 2098年5月4日/);
    await unit.sees('意见：同意，请抓紧。');
    const { originalDueAt, dueAt } = await plan();
    expect(originalDueAt).toBeLessThan(dueAt ?? 0);
    await unit.meetsWcag();
  });

  it('leaves nothing that went wrong in either window', async () => {
    await unit.end();
    await desk.end();
  });
});
