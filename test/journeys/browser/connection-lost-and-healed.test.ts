import type { Browser } from 'playwright-core';
import { openBrowser, Visit } from '../../support/browser';
import { journeyCampaign, journeyId, PLAN, taskPath } from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { Network } from '../../support/network';
import { PASSWORD, Stack } from '../../support/stack';

const campaign = journeyId('lost');
const acts = `${taskPath(campaign, 'sf-east')}/acts`;
const LOST = '连接已断开，正在重连';

let stack: Stack;
let browser: Browser;
let network: Network;
let handler: JourneyDesk;
let colleague: JourneyDesk;
let visit: Visit;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  colleague = await stack.seat('colleague', [{ office: 'sf-east', role: 'handler' }]);
  await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  await stack.issue(handler, journeyCampaign(campaign));
  network = await Network.lay(stack.url);
  visit = await Visit.begin(browser, `${network.url}/tasks/${campaign}/sf/sf-east?duty=receipt`);
  await visit.signIn('east', PASSWORD);
  await visit.sees('签收');
  // Gone after a reload: nothing below may need one.
  await visit.page.evaluate("window.isTheSamePage = 'yes'");
});

afterAll(async () => {
  await network.cut();
  await browser.close();
  await stack.stop();
});

async function isConnected(): Promise<void> {
  await visit.page.getByText(LOST).waitFor({ state: 'detached' });
}

describe('what a page shows of others while its connection comes and goes', () => {
  it('shows what a colleague did, and who it was', async () => {
    await colleague.do(`${acts}/acknowledge`);
    await visit.sees(/已于 .* 签收/);
    await visit.page
      .getByRole('status')
      .getByText(/colleague 刚刚办理：签收/)
      .waitFor();
  });

  it('says that a network without a word has gone', async () => {
    visit.expects(/ERR_|\/api\/|net::|UnreachableError/);
    network.hush();
    await visit.sees(LOST);
  });

  it('shows what was done meanwhile once the network is back', async () => {
    await colleague.do(`${acts}/submitPlan`, { duty: 'plan', body: PLAN });
    await visit.page.getByRole('link', { name: '下一步：报送方案' }).click();
    await network.heal();
    await visit.sees('正在等待审核');
    await isConnected();
  });

  it('says that the server is away, and reads everything anew when it is back', async () => {
    await network.cut();
    await visit.sees(LOST);
    const { submissions } = await colleague.get<{ submissions: { submission: string }[] }>(
      taskPath(campaign, 'sf-east'),
    );
    await handler.do(`${acts}/returnSubmission`, {
      ...{ duty: 'plan', submission: submissions[0]?.submission, opinion: '请补充人员分工。' },
    });
    await network.heal();
    await visit.sees('请补充人员分工。');
    await isConnected();
  });

  it('says so of a screen that cannot be fetched, and fetches it when asked again', async () => {
    const { page } = visit;
    await network.cut();
    await page.getByRole('link', { name: '已办' }).click();
    await visit.sees('连不上服务器');
    await network.heal();
    await page.getByRole('main').getByRole('button', { name: '重试' }).click();
    await page.getByRole('heading', { name: '已办' }).waitFor();
    expect(await page.title()).toBe('已办 - 落实');
    await page.goBack();
    await isConnected();
  });

  it('asks to sign in again when the session has ended, on the same page', async () => {
    await visit.page.context().clearCookies();
    await network.cut();
    await network.heal();
    await visit.sees('登录已失效，请重新登录');
    await visit.page.getByLabel('密码', { exact: true }).fill(PASSWORD);
    await visit.page.getByRole('button', { name: '登录' }).click();
    await visit.page.getByRole('dialog').waitFor({ state: 'detached' });
    await isConnected();
    await visit.sees('请补充人员分工。');
  });

  it('did all of it without loading the page again', async () => {
    expect(await visit.page.evaluate('window.isTheSamePage')).toBe('yes');
    await visit.end();
  });
});
