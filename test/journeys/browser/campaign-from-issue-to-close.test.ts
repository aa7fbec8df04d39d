import type { Browser } from 'playwright-core';
import { openBrowser, Visit } from '../../support/browser';
import { buildStep } from '../../builders/campaign-file';
import {
  issuancePath,
  journeyCampaign,
  journeyId,
  ladderOfSeconds,
  UNDATED,
} from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { sizesToTry } from '../../support/sizes';
import { PASSWORD, Stack } from '../../support/stack';

const LADDER = ladderOfSeconds([
  [-2, 'remind', ['liaison']],
  [0, 'markOverdue', []],
  [1, 'chase', ['liaison', 'unitHead']],
  [2, 'tellSuperior', ['sponsor', 'issuerLeader']],
  [3, 'draftCircular', ['sponsor']],
]);
const STEPS = [
  buildStep({ kind: 'receipt', title: '签收', due: UNDATED }),
  buildStep({ kind: 'plan', title: '报送方案', due: UNDATED }),
  buildStep({
    ...{ kind: 'report', title: '报送情况' },
    due: { kind: 'duration', iso: 'PT4S', from: { anchor: 'opening' } },
  }),
];

let stack: Stack;
let browser: Browser;
let desk: JourneyDesk;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  desk = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  await stack.seat('west', [{ office: 'sf-west', role: 'handler' }]);
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

describe.each(sizesToTry())('a campaign from issue to close, on a %s', (size) => {
  const campaign = journeyId('whole');
  let issuer: Visit;
  let east: Visit;
  let west: Visit;

  const enter = async (account: string): Promise<Visit> => {
    const visit = await Visit.begin(browser, stack.url, size);
    visit.expects(/401/);
    await visit.signIn(account, PASSWORD);
    await visit.sees('待办');
    return visit;
  };
  const goTo = (visit: Visit, path: string) => visit.page.goto(`${stack.url}${path}`);
  const task = (unit: string, duty: string) => `/tasks/${campaign}/sf/${unit}?duty=${duty}`;
  const review = (unit: string, duty: string) => `/reviews/${campaign}/sf/${unit}?duty=${duty}`;
  // A row of the table at a desk, an entry of the list on a phone.
  const onBoard = (name: string) =>
    issuer.page.locator('tr, li').filter({ has: issuer.page.getByLabel(`勾选${name}`) });
  const press = (visit: Visit, name: string) =>
    visit.page.getByRole('button', { name, exact: true }).click();

  beforeAll(async () => {
    [issuer, east, west] = [await enter('handler'), await enter('east'), await enter('west')];
  });

  it('reaches the unit while it is looking', async () => {
    await east.sees('没有待办事项');
    await stack.issue(
      desk,
      journeyCampaign(campaign, {
        ...{ steps: STEPS, ladder: LADDER, anchors: [{ id: 'opening', name: '大会召开' }] },
      }),
    );
    await east.sees('共 3 件');
  });

  it('is signed for with one button', async () => {
    await goTo(east, task('sf-east', 'receipt'));
    await press(east, '签收');
    await east.sees(/已于 .* 签收/);
  });

  it('gets a plan from the unit', async () => {
    await goTo(east, task('sf-east', 'plan'));
    await east.page.getByLabel('方案名称').fill('东岭市落实安排');
    await east.page.getByRole('radio', { name: '直接落实' }).check();
    await east.page.getByLabel('落实安排').fill('分片宣讲。');
    await press(east, '提交：报送方案');
    await east.sees('正在等待审核');
  });

  it('has the plan returned with an opinion, which the unit sees at once', async () => {
    await goTo(issuer, review('sf-east', 'plan'));
    await issuer.sees('分片宣讲。');
    await press(issuer, '退回补正');
    await issuer.page.getByLabel('意见（必填）').fill('请补充时间安排。');
    await press(issuer, '确认退回');
    await issuer.sees('已退回补正');
    await east.sees('请补充时间安排。');
  });

  it('gets the plan again, mended and with a reply, and accepts it', async () => {
    await east.page.getByLabel('落实安排').fill('分片宣讲，六月底前完成。');
    await east.page.getByLabel('对退回意见的答复').fill('已补充。');
    await press(east, '再次提交：报送方案');
    await east.sees('正在等待审核');
    await goTo(issuer, review('sf-east', 'plan'));
    await issuer.sees('六月底前完成');
    await press(issuer, '审核通过');
    await press(issuer, '确认通过');
    await issuer.sees('已审核通过');
  });

  it('gets the report of the punctual unit', async () => {
    await goTo(east, task('sf-east', 'report'));
    await east.page.getByLabel('开展情况').fill('宣讲三场。');
    for (const [field, value] of [
      ['宣讲场次', '3'],
      ['覆盖人数', '260'],
      ['已覆盖单位数', '4'],
      ['应覆盖单位数', '5'],
    ] as const) {
      await east.page.getByLabel(field).fill(value);
    }
    await press(east, '提交：报送情况');
    await east.sees('正在等待审核');
  });

  it('shows the silent unit in red as soon as its time is over, up to the circular', async () => {
    await goTo(issuer, `/board/${campaign}/sf`);
    await issuer.sees('西川市总工会');
    const on = new Date().toISOString();
    await desk.do(`${issuancePath(campaign)}/acts/setAnchor`, { anchor: 'opening', on });
    const row = onBoard('西川市总工会');
    await row.locator('.mark-red', { hasText: '今天逾期' }).waitFor();
    await row.getByText('已拟通报').waitFor();
  });

  it('is urged from the board and reads so on its task', async () => {
    await issuer.page.getByLabel('勾选西川市总工会').check();
    await press(issuer, '催办 1 个单位');
    await issuer.page.getByLabel('催办内容').fill('请于今日补报。');
    await issuer.page.getByRole('dialog').getByRole('button', { name: '催办 1 个单位' }).click();
    await issuer.sees('已催办 1 个单位。');
    await goTo(west, task('sf-west', 'report'));
    await west.sees('请于今日补报。');
  });

  it('reports late, and the board says that it was late', async () => {
    await west.page.getByLabel('开展情况').fill('宣讲一场。');
    for (const field of ['宣讲场次', '覆盖人数', '已覆盖单位数', '应覆盖单位数'])
      await west.page.getByLabel(field).fill('1');
    await press(west, '提交：报送情况');
    await west.sees('正在等待审核');
    const row = onBoard('西川市总工会');
    await row.getByText('待审').waitFor();
    await row.getByText('迟').waitFor();
  });

  it('is closed from the board, which says how much is left undone', async () => {
    const { page } = issuer;
    await issuer.takes(
      page.getByRole('button', { name: '全体事项', exact: true }),
      page.getByRole('menuitem', { name: '办结专项工作' }),
    );
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/还有 4 个办理节点未办结，涉及 2 个单位/).waitFor();
    await dialog.getByLabel('仍要办结').check();
    await dialog.getByLabel('理由').fill('主要工作已完成。');
    await dialog.getByRole('button', { name: '办结专项工作' }).click();
    await issuer.sees('已办结');
    await east.sees('专项工作已办结');
    await west.sees('专项工作已办结');
  });

  it('leaves nothing that went wrong in any of the three windows', async () => {
    for (const visit of [issuer, east, west]) await visit.end();
  });
});
