import type { Browser } from 'playwright-core';
import type { MessageList } from '../../../web/contract/messages';
import { buildStep } from '../../builders/campaign-file';
import { openBrowser, Visit } from '../../support/browser';
import {
  journeyCampaign,
  journeyId,
  ladderOfSeconds,
  secondsAfterIssue,
} from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { until } from '../../support/journey-until';
import { PASSWORD, Stack } from '../../support/stack';

const campaign = journeyId('circular');

let stack: Stack;
let browser: Browser;
let east: JourneyDesk;
let head: Visit;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  const handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  await stack.seat('head', [{ office: 'sf-publicity', role: 'departmentHead' }]);
  east = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  const ladder = ladderOfSeconds([
    [0, 'chase', ['liaison']],
    [0, 'draftCircular', ['sponsor']],
  ]);
  const steps = [buildStep({ kind: 'plan', title: '报送方案', due: secondsAfterIssue(1) })];
  await stack.issue(handler, journeyCampaign(campaign, { steps, ladder }));
  head = await Visit.begin(browser, `${stack.url}/board/${campaign}/sf`);
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

const circularsTold = async (): Promise<string[]> => {
  const { rows } = await east.get<MessageList>('/api/messages');
  return rows.flatMap(({ lines }) => lines.map(({ action }) => action));
};

describe('a circular waits for the leader, and for nobody else', () => {
  it('is drafted by the chasing rules and shown on the board, while the rest has gone out', async () => {
    await head.signIn('head', PASSWORD);
    await head.sees('待签发');
    await until(circularsTold, (actions) => actions.includes('chase'));
    expect(await circularsTold()).not.toContain('circular');
    await head.page.getByRole('link', { name: /落实情况的通报/ }).click();
    await head.sees('签发后点名 2 个单位');
    await head.meetsWcag();
    await head.fitsTheWindow();
  });

  it('has its words changed, never its list', async () => {
    const { page } = head;
    await page.getByRole('button', { name: '修改文字' }).click();
    const dialog = page.getByRole('dialog', { name: '修改文字' });
    await dialog.getByLabel('正文').fill('下列单位逾期未报送方案，现予通报。');
    await dialog.getByRole('button', { name: '保存' }).click();
    await head.sees('下列单位逾期未报送方案，现予通报。');
    await page.getByRole('rowheader', { name: '东岭市总工会' }).waitFor();
  });

  it('leaves once it is signed, and is read by whom it names', async () => {
    const { page } = head;
    await page.getByRole('button', { name: '签发通报' }).click();
    const dialog = page.getByRole('dialog', { name: '签发通报' });
    await dialog.getByText('签发后点名 2 个单位').waitFor();
    await dialog.getByRole('button', { name: '签发通报' }).click();
    await head.sees('已印发');
    await until(circularsTold, (actions) => actions.includes('circular'));
    const read = await east.get<{ rows: unknown[]; settledBy: string | null; can: string[] }>(
      `/api/campaigns/${campaign}/sf/circulars/1`,
    );
    expect(read).toMatchObject({ settledBy: null, can: [] });
    expect(read.rows).toHaveLength(2);
    await head.end();
  });
});
