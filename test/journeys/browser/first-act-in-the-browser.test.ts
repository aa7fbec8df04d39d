import type { Browser } from 'playwright-core';
import { unitStream } from '../../../domain/stream-name';
import { submissionModel } from '../../../store/models/submission';
import type { TaskView } from '../../../web/contract/tasks';
import { openBrowser, Visit } from '../../support/browser';
import { journeyCampaign, journeyId, taskPath } from '../../support/journey-campaign';
import type { JourneyDesk } from '../../support/journey-desk';
import { until } from '../../support/journey-until';
import { PASSWORD, Stack } from '../../support/stack';

const campaign = journeyId('first-act');
const ref = { campaign, office: 'sf', unit: 'sf-east' };

let stack: Stack;
let browser: Browser;
let handler: JourneyDesk;
let east: JourneyDesk;
let visit: Visit;

beforeAll(async () => {
  [stack, browser] = await Promise.all([Stack.start(), openBrowser()]);
  handler = await stack.seat('handler', [{ office: 'sf-publicity', role: 'handler' }]);
  east = await stack.seat('east', [{ office: 'sf-east', role: 'handler' }]);
  await stack.issue(handler, journeyCampaign(campaign));
  visit = await Visit.begin(browser, `${stack.url}/done`);
});

afterAll(async () => {
  await browser.close();
  await stack.stop();
});

async function ownActs(): Promise<string[]> {
  const { timeline } = await east.get<TaskView>(taskPath(campaign, ref.unit));
  return timeline.filter(({ stream }) => stream === unitStream(ref)).map(({ act }) => act);
}

describe('a liaison officer does the first acts in the browser', () => {
  it('is told in a sentence that the password is wrong', async () => {
    visit.expects(/401/);
    await visit.signIn('east', 'not the password');
    await visit.sees('账号或密码不正确');
  });

  it('signs in, lands where the address said, and sees what is owed', async () => {
    await visit.signIn('east', PASSWORD);
    await visit.sees('还没有办过的事项');
    await visit.page.getByRole('link', { name: '待办' }).click();
    await visit.sees('共 4 件');
  });

  it('signs for the notice with one button', async () => {
    await visit.page.getByRole('link', { name: '签收' }).click();
    await visit.page.getByRole('button', { name: '签收' }).click();
    await visit.sees(/已于 .* 签收/);
    expect(await ownActs()).toEqual(['notice.acknowledged']);
  });

  it('is led to the plan and is told what is missing, branch by branch', async () => {
    const { page } = visit;
    await page.getByRole('link', { name: '下一步：报送方案' }).click();
    await page.getByRole('button', { name: '提交：报送方案' }).click();
    await visit.sees('还有 2 处需要改正');
    await page.getByRole('radio', { name: '直接落实' }).check();
    await page.getByRole('button', { name: '提交：报送方案' }).click();
    await visit.sees('请填写“落实安排”');
    expect(await ownActs()).toEqual(['notice.acknowledged']);
  });

  it('hands the plan in and sees that it waits for its review', async () => {
    const { page } = visit;
    await page.getByLabel('方案名称').fill('东市落实安排');
    await page.getByLabel('落实安排').fill('分片宣讲，机关干部带头。');
    await page.getByRole('button', { name: '提交：报送方案' }).click();
    await visit.sees('正在等待审核');
    expect(await ownActs()).toEqual(['notice.acknowledged', 'plan.submitted']);
  });

  it('stands in the record as it was typed, by the person who typed it', async () => {
    const [submission] = await submissionModel(stack.connection).find({ campaign }).lean().exec();
    expect(submission).toMatchObject({
      ...{ unit: 'sf-east', duty: 'plan', by: { person: 'p-east', office: 'sf-east' } },
      body: {
        ...{ title: '东市落实安排', approach: 'direct' },
        arrangement: '分片宣讲，机关干部带头。',
      },
    });
  });

  it('sees a decision of the reviewer without loading the page again', async () => {
    const [submission] = await submissionModel(stack.connection).find({ campaign }).lean().exec();
    await handler.do(`${taskPath(campaign, ref.unit)}/acts/returnSubmission`, {
      ...{ duty: 'plan', submission: submission?._id, opinion: '请补充时间安排。' },
    });
    await visit.sees('请补充时间安排。');
    await until(
      () => visit.page.getByLabel('落实安排').inputValue(),
      (written) => written === '分片宣讲，机关干部带头。',
    );
  });

  it('leaves nothing that went wrong in the browser', async () => {
    await visit.end();
  });
});
