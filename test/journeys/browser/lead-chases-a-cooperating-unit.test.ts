import type { Browser } from 'playwright-core';
import type { MessageList } from '../../../web/contract/messages';
import { buildItem, buildStep } from '../../builders/campaign-file';
import { openBrowser, Visit } from '../../support/browser';
import {
  journeyCampaign,
  journeyId,
  MEETING,
  taskPath,
  UNDATED,
} from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { PASSWORD, Stack } from '../../support/stack';

const campaign = journeyId('lead');

let stack: Stack;
let browser: Browser;
let east: JourneyDesk;
let west: JourneyDesk;
let visit: Visit;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  const handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  east = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  west = await stack.seat('west', [{ office: 'sf-west', role: 'handler' }]);
  await stack.seat('economy', [{ office: 'sf-economy', role: 'handler' }]);
  await stack.seat('leader', [{ office: 'sf', role: 'leaderInCharge' }]);
  await stack.seat('school', [{ office: 'sf-school', role: 'handler' }]);
  await stack.issue(
    handler,
    journeyCampaign(campaign, {
      items: [
        buildItem({
          ...{ no: 1, title: '办好职工宣讲' },
          window: { kind: 'months', year: 2026, from: 4, to: 11 },
          leads: [{ unit: 'sf-economy' }, { unit: 'sf-school' }],
          cooperating: [{ unitClass: 'prefecture' }],
          quotas: [{ name: '优秀宣讲员', count: 12, measure: '名' }],
          subActivities: [{ title: '劳模进车间' }],
        }),
      ],
      steps: [
        buildStep({ kind: 'receipt', title: '签收', due: UNDATED }),
        buildStep({ kind: 'progress', title: '报送进展', due: UNDATED }),
      ],
      matrix: [
        { for: 'prefecture', owes: { receipt: 'file' } },
        { for: 'assigned', owes: { progress: 'review' } },
      ],
    }),
  );
  await east.do(`${taskPath(campaign, 'sf-east')}/acts/submitProgress`, {
    ...{ item: 1, category: 'meeting', completes: false, body: MEETING },
  });
  visit = await Visit.begin(browser, `${stack.url}/todo`);
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

describe('a department that leads an item follows it in the browser', () => {
  it('finds its item with its window and how many have told nothing', async () => {
    await visit.signIn('economy', PASSWORD);
    await visit.page.getByRole('link', { name: '任务' }).click();
    await visit.sees('第 1 项　办好职工宣讲');
    await visit.sees('完成时限：2026年4月至11月');
    await visit.sees('配合单位 2 个，1 个未报进展');
    await visit.meetsWcag();
  });

  it('reads what is asked, who is on it, and what one of them did', async () => {
    await visit.page.getByRole('link', { name: /办好职工宣讲/ }).click();
    await visit.sees('12 名');
    await visit.sees('劳模进车间');
    const row = (name: string) => visit.page.getByRole('row').filter({ hasText: name });
    await row('东岭市').getByText('1 条').waitFor();
    await row('西川市').getByText('未报').waitFor();
    await visit.page
      .getByRole('group')
      .getByText(/东岭市/)
      .click();
    await visit.sees(String(MEETING['title']));
    await visit.meetsWcag();
  });

  it('chases those alone that have told nothing, having been told how many', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: '催办配合单位' }).click();
    const dialog = page.getByRole('dialog', { name: '催办' });
    expect(await dialog.getByRole('checkbox').count()).toBe(2);
    await visit.meetsWcag();
    expect(await dialog.getByRole('checkbox', { name: /西川市/ }).isChecked()).toBe(true);
    expect(await dialog.getByRole('checkbox', { name: /东岭市/ }).isChecked()).toBe(false);
    await dialog.getByText('将向 1 个单位各发一条催办消息').waitFor();
    await dialog.getByLabel('催办内容').fill('本周五前请报送宣讲场次。');
    await dialog.getByRole('button', { name: '向 1 个单位催办' }).click();
    await visit.sees('已向 1 个单位发出催办');
  });

  it('reached that unit and no other', async () => {
    const texts = async (desk: JourneyDesk) => {
      const { rows } = await desk.get<MessageList>('/api/messages');
      return rows.flatMap(({ lines }) => lines.map(({ text }) => text));
    };
    expect(await texts(west)).toEqual(['本周五前请报送宣讲场次。']);
    expect(await texts(east)).toEqual([]);
  });

  it('sees the answer of the unit without loading the page again', async () => {
    await west.do(`${taskPath(campaign, 'sf-west')}/acts/submitProgress`, {
      ...{ item: 1, category: 'meeting', completes: false, body: MEETING },
    });
    await visit.page.getByRole('row').filter({ hasText: '西川市' }).getByText('1 条').waitFor();
    await visit.sees('进展记录（2 条）');
  });

  it('proposes to close the item, which is closed when the other lead has agreed', async () => {
    const { page } = visit;
    await page.getByRole('button', { name: '办结或销号' }).click();
    const dialog = page.getByRole('dialog', { name: '办结或销号' });
    await visit.meetsWcag();
    expect(await dialog.getByLabel('不等其他牵头部门会签').count()).toBe(0);
    await dialog.getByLabel('理由（必填）').fill('宣讲已全部完成');
    await dialog.getByRole('button', { name: '提出办结' }).click();
    await visit.sees(/提出改为“已办结”：宣讲已全部完成/);

    const other = await Visit.begin(browser, `${stack.url}/items`);
    await other.signIn('school', PASSWORD);
    await other.sees('待会签');
    await other.page.getByRole('link', { name: /办好职工宣讲/ }).click();
    await other.page.getByRole('button', { name: '同意办结' }).click();
    await other.sees('其他牵头部门都已同意');
    const signing = other.page.getByRole('dialog');
    await signing.getByRole('button', { name: '同意办结' }).click();
    await signing.waitFor({ state: 'detached' });
    await other.page.locator('.item-facts').getByText('已办结').waitFor();
    await other.end();
    await page.locator('.item-facts').getByText('已办结').waitFor();
    await visit.end();
  });
});
