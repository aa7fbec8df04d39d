import type { Browser } from 'playwright-core';
import type { TaskView } from '../../../web/contract/tasks';
import { openBrowser, Visit } from '../../support/browser';
import { journeyCampaign, journeyId, PLAN, taskPath } from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { sizesToTry } from '../../support/sizes';
import { PASSWORD, Stack } from '../../support/stack';

const UNIT = 'sf-east';

let stack: Stack;
let browser: Browser;
let sponsor: JourneyDesk;
let east: JourneyDesk;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  sponsor = await stack.seat('sponsor', [{ office: 'sf-publicity', role: 'handler' }]);
  east = await stack.seat('east', [{ office: UNIT, role: 'handler' }]);
  await stack.seat('admin', [{ office: UNIT, role: 'administrator' }]);
  await stack.seat('clerk', [{ office: UNIT, role: 'registryClerk' }]);
  await stack.seat('head', [{ office: UNIT, role: 'departmentHead' }]);
  await stack.seat('chief', [{ office: UNIT, role: 'leaderInCharge' }]);
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

describe.each(sizesToTry())('an office that signs before it hands up (%s)', (size) => {
  const campaign = journeyId(`signs-${size}`);
  const task = `/tasks/${campaign}/sf/${UNIT}?duty=plan`;

  async function openAs(account: string, page: string): Promise<Visit> {
    const visit = await Visit.begin(browser, `${stack.url}${page}`, size);
    await visit.signIn(account, PASSWORD);
    return visit;
  }

  /** Somebody finds the text among what waits for them, says yes to it, and it goes on. */
  async function agree(account: string, button: RegExp, next: string): Promise<void> {
    const visit = await openAs(account, '/todo');
    await visit.page
      .getByRole('region', { name: /内部待办/ })
      .getByText('报送方案')
      .click();
    await visit.sees(PLAN.title);
    await visit.page.getByLabel('意见', { exact: true }).fill('同意');
    await visit.page.getByRole('button', { name: button }).click();
    await visit.page.locator('[aria-current="step"]', { hasText: next }).waitFor();
    await visit.fitsTheWindow();
    await visit.end();
  }

  beforeAll(async () => {
    await stack.issue(sponsor, journeyCampaign(campaign));
    const draft = { body: PLAN, words: '', revision: 0 };
    await east.send('PUT', `/api/drafts/${campaign}/sf/${UNIT}/plan`, { body: draft });
  });

  it('is switched on by its administrator', async () => {
    const admin = await openAs('admin', '/settings/inside');
    await admin.page.getByRole('checkbox', { name: '启用内部办理' }).check();
    await admin.page.getByRole('button', { name: /^保\s?存$/ }).click();
    await admin.sees('已保存');
    await admin.meetsWcag();
    await admin.end();
  });

  it('enters the notice on its sheet, and the handler sends a text for review', async () => {
    const clerk = await openAs('clerk', task);
    await clerk.page.getByLabel('收文编号（可不填）').fill('收〔2026〕8号');
    await clerk.page.getByRole('button', { name: /^登\s?记$/ }).click();
    await clerk.sees('收文编号：收〔2026〕8号');
    await clerk.meetsWcag();
    await clerk.end();
    const handler = await openAs('east', task);
    await handler.page.getByRole('button', { name: /^送\s?审$/ }).click();
    await handler.page.locator('[aria-current="step"]', { hasText: '部门负责人审核' }).waitFor();
    await handler.end();
  });

  it('reviews, checks and signs it', async () => {
    await agree('head', /^审核同意$/, '办公室核稿');
    await agree('clerk', /^核稿通过$/, '分管领导签发');
    await agree('chief', /^签\s?发$/, '上报');
  });

  it('and only then hands it up', async () => {
    const planOf = async (desk: JourneyDesk) => {
      const { duties } = await desk.get<TaskView>(taskPath(campaign, UNIT));
      return duties.find(({ duty }) => duty === 'plan')?.state;
    };
    expect(await planOf(sponsor)).toBe('open');
    const handler = await openAs('east', task);
    await handler.page.getByRole('button', { name: '上报（报送方案）' }).click();
    await handler.sees('等待审核');
    expect(await planOf(sponsor)).toBe('submitted');
    await handler.end();
  });
});
