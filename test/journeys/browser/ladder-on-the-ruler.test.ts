import type { Browser } from 'playwright-core';
import type { CampaignFile } from '../../../domain/campaign-file';
import { OFFICE_HOURS } from '../../../domain/working-hours';
import type { CampaignView } from '../../../web/contract/campaigns';
import { buildCampaign } from '../../builders/campaign-file';
import { openBrowser, Visit } from '../../support/browser';
import type { JourneyDesk } from '../../support/journey-desk';
import { until } from '../../support/journey-until';
import { PASSWORD, Stack } from '../../support/stack';

const ID = 'ladder-ruler';

let stack: Stack;
let browser: Browser;
let clerk: JourneyDesk;
let visit: Visit;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  clerk = await stack.seat('clerk', [{ office: 'sf-publicity', role: 'handler' }]);
  await stack.seat('leader', [{ office: 'sf', role: 'leaderInCharge' }]);
  const file: CampaignFile = buildCampaign({ id: ID, directory: 'demo', ladder: [] });
  const { status } = await clerk.send('POST', '/api/campaigns', { body: { file } });
  expect(status).toBe(201);
  visit = await Visit.begin(browser, `${stack.url}/campaigns/${ID}/edit?step=ladder`);
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

async function keptLadder(): Promise<CampaignFile['ladder']> {
  const { file } = await clerk.get<CampaignView>(`/api/campaigns/${ID}`);
  return (file as CampaignFile).ladder;
}

/** Waits until the draft is kept with these rungs, each as `<action> <kind> <count>`. */
async function untilKept(rungs: string[]): Promise<void> {
  const kept = async () => {
    const ladder = await keptLadder();
    return ladder
      .map(({ action, offset }) =>
        offset.kind === 'duration' ? action : `${action} ${offset.kind} ${offset.count}`,
      )
      .join();
  };
  await until(kept, (found) => found === rungs.join());
}

const pin = (no: number) => visit.page.getByRole('slider', { name: `第 ${no} 级催办` });

describe('a handler lays the chasing rules along the line of time', () => {
  it('begins with none and adds a reminder and a chase', async () => {
    const { page } = visit;
    await visit.signIn('clerk', PASSWORD);
    await visit.sees('没有催办：到期也不会提醒任何人');
    const add = page.getByRole('button', { name: '添加一级' });
    await add.click();
    await visit.sees('到期前 1 个工作日，提醒联络员');
    await add.click();
    await visit.sees('到期之时，催办联络员');
    await untilKept(['remind workdays -1', 'chase workdays 0']);
  });

  it('moves a rung past another with the arrow keys: the numbers follow the time', async () => {
    await pin(1).focus();
    for (let i = 0; i < 3; i += 1) await visit.page.keyboard.press('ArrowRight');
    await visit.sees('到期后 2 个工作日，提醒联络员');
    await visit.page.locator('[data-pin="1"]:focus').waitFor();
    await untilKept(['chase workdays 0', 'remind workdays 2']);
  });

  it('says when each fires for a due day, and that a night is waited out', async () => {
    await visit.page.getByLabel('举例：到期日').fill('2026-10-01');
    await visit.page.getByLabel('举例：到期日').press('Enter');
    // Due in the National Day holidays: nobody is chased before work begins again.
    await visit.sees('10月8日 08:30（遇非工作时间，顺延）');
  });

  it('counts in working hours, and takes a rung away with the keyboard', async () => {
    const { page } = visit;
    await pin(2).focus();
    await page
      .getByRole('region', { name: '第 2 级催办' })
      .getByLabel('何时')
      .selectOption('按工作小时');
    await visit.sees('到期后 2 个工作小时，提醒联络员');
    await page.getByLabel('小时数').fill('4');
    await untilKept(['chase workdays 0', 'remind workhours 4']);
    await pin(1).focus();
    await page.keyboard.press('Delete');
    await untilKept(['remind workhours 4']);
    expect((await keptLadder())[0]).toMatchObject({ no: 1, hours: OFFICE_HOURS });
  });

  it('answers rules that cannot be counted with no instants', async () => {
    const body = { ladder: [{ no: 1, offset: { kind: 'weeks' } }], dueOn: '2026-10-01' };
    const { body: tried } = await clerk.send('POST', '/api/ladder-instants', { body });
    expect(tried).toEqual({ valid: false, assumed: false, rungs: [] });
  });

  it('breaks no rule of accessibility, and nothing went wrong in the browser', async () => {
    await visit.meetsWcag();
    await visit.fitsTheWindow();
    await visit.end();
  });
});
