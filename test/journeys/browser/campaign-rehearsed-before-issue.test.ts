import type { Browser } from 'playwright-core';
import type { RouteNode } from '../../../domain/approval/route';
import { dayOf } from '../../../domain/shanghai-time';
import { decreedCalendar } from '../../../store/calendar';
import type { CampaignSaved, CampaignView } from '../../../web/contract/campaigns';
import { buildCampaign, buildStep } from '../../builders/campaign-file';
import { openBrowser, Visit } from '../../support/browser';
import { journeyId } from '../../support/journey-campaign';
import { sizesToTry } from '../../support/sizes';
import { PASSWORD, Stack } from '../../support/stack';

/** A year whose holidays nobody knows. */
const UNKNOWN =
  1 +
  Math.max(Number(decreedCalendar().knownUntil.slice(0, 4)), Number(dayOf(Date.now()).slice(0, 4)));

const id = journeyId('rehearsed');

/** Reports are signed by the leader in charge. */
const SIGNED: RouteNode = {
  ...{ kind: 'node', id: 'sign', title: '领导审签', mode: 'any' },
  approvers: [{ kind: 'post', office: 'sf', role: 'leaderInCharge' }],
};

let stack: Stack;
let browser: Browser;

function draft() {
  const { issuedOn: _, ...notice } = buildCampaign().notice;
  return buildCampaign({
    ...{ id, notice, items: [], closesOn: `${UNKNOWN}-12-31` },
    steps: [
      buildStep({
        kind: 'receipt',
        title: '签收',
        due: { kind: 'workdays', count: 3, from: 'issue' },
      }),
      buildStep({
        ...{ kind: 'plan', title: '报送方案' },
        due: { kind: 'workdays', count: 10, from: 'issue' },
      }),
      buildStep({
        ...{ kind: 'report', title: '报送情况', route: { parts: [SIGNED] } },
        due: { kind: 'workdays', count: 12, from: 'issue' },
      }),
      buildStep({
        ...{ kind: 'summary', title: '报送总结' },
        due: { kind: 'instant', at: `${UNKNOWN}-03-01T18:00:00+08:00` },
      }),
    ],
    matrix: [
      {
        for: 'prefecture',
        owes: { receipt: 'file', plan: 'review', report: 'review', summary: 'approve' },
      },
    ],
  });
}

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  const clerk = await stack.seat('clerk', [{ office: 'sf-publicity', role: 'handler' }]);
  await stack.seat('leader', [{ office: 'sf', role: 'leaderInCharge' }]);
  await stack.seat('deputy', [{ office: 'sf-publicity', role: 'leaderInCharge' }]);
  const saved = await clerk.send<CampaignSaved>('POST', '/api/campaigns', {
    body: { file: draft() },
  });
  expect(saved.body.faults).toEqual([]);
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

describe.each(sizesToTry())('a handler tries a notice out before issuing it, on a %s', (size) => {
  let visit: Visit;

  beforeAll(async () => {
    visit = await Visit.begin(browser, `${stack.url}/campaigns/${id}/edit?step=issue`, size);
    await visit.signIn('clerk', PASSWORD);
  });

  it('is told which dates fall into a year that has not been decreed', async () => {
    await visit.sees(`1 个时限在 ${UNKNOWN - 1} 年之后，放假安排尚未公布`);
    await visit.sees(/3月1日.*：报送总结（2 个单位）/);
  });

  it('sees at once what the usual assumptions come to', async () => {
    await visit.page.getByRole('link', { name: /先推演一遍/ }).click();
    await visit.page.getByRole('heading', { name: '推演', exact: true }).waitFor();
    await visit.sees(/2 个单位，8 件应办事项/);
    await visit.sees(`1 个时限在 ${UNKNOWN - 1} 年之后`);
    await visit.fitsTheWindow();
    await visit.meetsWcag();
  });

  it('lets everybody be silent, and reads of chases and of the peak day', async () => {
    const { page } = visit;
    await page.getByRole('slider', { name: /按时报送的单位/ }).fill('0');
    await page.getByRole('slider', { name: /逾期报送的单位/ }).fill('0');
    await visit.sees('其余 100% 的单位视为一直不报');
    await page.getByRole('button', { name: '重新推演' }).click();
    await visit.sees(/预计收到材料 0 份/);
    await visit.sees(/共催办 \d+ 次：提醒 8、/);
    await visit.sees(/高峰日是.*当天 \d+ 次/);
    await visit.sees('走到最后仍有 8 件没有办结');
    await page.getByRole('img', { name: /每天提醒、催办、报告上级/ }).waitFor();
    await page.locator('.chart canvas').first().waitFor();
    await page.getByText('以表格查看').first().click();
    const table = page.getByRole('table', { name: '每天催办次数' });
    await table.getByRole('columnheader', { name: '提醒', exact: true }).waitFor();
    const offices = page.getByRole('table', { name: '被催最多的单位' });
    await offices.getByRole('rowheader', { name: '东岭市总工会' }).waitFor();
    await visit.fitsTheWindow();
    await visit.meetsWcag();
  });

  it('sees who reviews and how much waits when everybody answers', async () => {
    const { page } = visit;
    await page.getByRole('slider', { name: /按时报送的单位/ }).fill('100');
    await page.getByRole('button', { name: '重新推演' }).click();
    await visit.sees(/宣传教育部审核：收到 \d+ 件，最多积压 \d+ 件/);
    await visit.sees(/宣传教育部审批：收到 \d+ 件/);
    expect(await page.getByText(/走到最后仍有/).count()).toBe(0);
    await visit.fitsTheWindow();
  });

  it('sees how the approver gets on, and what becomes of it if they are slow', async () => {
    const { page } = visit;
    await visit.sees(/1 位审批人都没有卡住：积压最多的是.*（示范省总工会），\d+ 件/);
    await page.getByRole('img', { name: /各审批人手上待审批的件数/ }).waitFor();
    await page.getByText(/逐人设定审批快慢/).click();
    await page.getByRole('spinbutton', { name: /（示范省总工会） 几个工作日后开始/ }).fill('9');
    await page.getByRole('button', { name: '重新推演' }).click();
    await visit.sees(/审批会卡在.*（示范省总工会）：从.*起有件等候超过 3 个工作日/);
    const waits = page.getByRole('table', { name: '各审批人等候情况' });
    await waits
      .getByRole('row', { name: /（示范省总工会） \d+ \d+ .* 9 9 \d+ \d+月\d+日/ })
      .waitFor();
    await visit.fitsTheWindow();
    await visit.meetsWcag();
  });

  it('has changed nothing, and goes back to issue', async () => {
    await visit.page.getByRole('link', { name: '返回核对与印发' }).click();
    await visit.page.getByRole('button', { name: '向 2 个单位印发' }).waitFor();
    await visit.end();
  });
});

it('is still a draft of one revision', async () => {
  const clerk = await stack.seat('other', [{ office: 'sf-publicity', role: 'handler' }]);
  const view = await clerk.get<CampaignView>(`/api/campaigns/${id}`);
  expect(view).toMatchObject({ draft: true, revision: 1 });
});
