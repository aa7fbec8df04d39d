import type { Browser } from 'playwright-core';
import type { MessageList } from '../../../web/contract/messages';
import type { TaskView } from '../../../web/contract/tasks';
import { buildStep } from '../../builders/campaign-file';
import { everyDayWorked } from '../../builders/calendar-entry';
import { openBrowser, Visit } from '../../support/browser';
import { enterDays } from '../../support/enter-days';
import {
  journeyCampaign,
  journeyId,
  ladderOfSeconds,
  secondsAfterIssue,
  taskPath,
} from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { until } from '../../support/journey-until';
import { PASSWORD, Stack } from '../../support/stack';

const campaign = journeyId('word');
const HOURS = [{ from: '00:00', to: '24:00' }];

let stack: Stack;
let browser: Browser;
let leader: JourneyDesk;
let east: JourneyDesk;
let board: Visit;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  await enterDays(stack.connection, { days: everyDayWorked(Date.now()) });
  const handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  leader = await stack.seat('leader', [{ office: 'sf', role: 'leaderInCharge' }]);
  east = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  const ladder = ladderOfSeconds([
    [0, 'markOverdue', ['liaison']],
    [0, 'tellSuperior', ['issuerLeader']],
  ]).map((rung) => (rung.no === 2 ? { ...rung, hours: HOURS, confirmWithin: 4 } : rung));
  const steps = [buildStep({ kind: 'plan', title: '报送方案', due: secondsAfterIssue(2) })];
  await stack.issue(handler, journeyCampaign(campaign, { steps, ladder }));
  board = await Visit.begin(browser, `${stack.url}/board/${campaign}/sf`);
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

const told = async (): Promise<string[]> => {
  const { rows } = await leader.get<MessageList>('/api/messages');
  return rows.flatMap(({ lines }) => lines.map(({ unit }) => unit)).sort();
};

const asks = () => board.page.getByRole('region', { name: /待确认的催办/ });

describe('what is about to go to leaders waits for the word of the handler', () => {
  it('is shown on the board, with the hour at which it goes by itself', async () => {
    await board.signIn('handler', PASSWORD);
    await board.sees('待确认的催办（2）');
    await asks().getByText('东岭市总工会').waitFor();
    await asks()
      .getByText(/拟报上级：发文单位分管领导。.*自动发出/)
      .first()
      .waitFor();
    expect(await told()).toEqual([]);
    await board.meetsWcag();
    await board.fitsTheWindow();
  });

  it('goes at once when it is confirmed with one press', async () => {
    await asks().getByRole('button', { name: '确认发出：东岭市总工会报送方案' }).click();
    await board.sees('待确认的催办（1）');
    await until(told, (units) => units.join() === 'sf-east');
  });

  it('is held back until a day with a reason that stands beside it', async () => {
    const { page } = board;
    await asks().getByRole('button', { name: '暂缓：西川市总工会报送方案' }).click();
    const dialog = page.getByRole('dialog', { name: '暂缓催办' });
    await dialog.getByLabel('暂缓至（含当日）').fill('2098-05-06');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('理由').fill('正在核实情况。');
    await dialog.getByRole('button', { name: '暂缓催办' }).click();
    await asks()
      .getByText(/暂缓至.*正在核实情况。/)
      .waitFor();
    expect(await told()).toEqual(['sf-east']);
  });

  it('is no business of the unit, which sees that its superior was told and no more', async () => {
    const { timeline } = await east.get<TaskView>(taskPath(campaign, 'sf-east'));
    const acts = timeline.map(({ act }) => act);
    expect(acts.filter((act) => act === 'rung.fired')).toHaveLength(2);
    expect(JSON.stringify(timeline)).not.toMatch(/"asks"|rungs\./);
    await board.end();
  });
});
