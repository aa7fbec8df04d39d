import type { Browser } from 'playwright-core';
import type { TaskView } from '../../web/contract/tasks';
import { Visit, type Size } from './browser';
import { taskPath } from './journey-campaign';
import type { JourneyDesk } from './journey-desk';
import { PASSWORD, type Stack } from './stack';

/** A plan of one unit that is looked at on its approval page. */
export interface ApprovedPlan {
  stack: Stack;
  browser: Browser;
  size: Size;
  campaign: string;
}

/** Opens the approval page of the plan of the eastern city as somebody who has a part in it. */
export async function openApproval(
  { stack, browser, size, campaign }: ApprovedPlan,
  account: string,
): Promise<Visit> {
  const page = `/approvals/${campaign}/sf/sf-east?duty=plan`;
  const visit = await Visit.begin(browser, `${stack.url}${page}`, size);
  await visit.signIn(account, PASSWORD);
  await visit.page.getByRole('heading', { name: /东岭市总工会/ }).waitFor();
  return visit;
}

/** The plan as the unit itself sees it. */
export async function planOf(east: JourneyDesk, campaign: string) {
  const { duties } = await east.get<TaskView>(taskPath(campaign, 'sf-east'));
  return duties.find(({ duty }) => duty === 'plan');
}
