import type { Browser } from 'playwright-core';
import { Visit, type Size } from '../browse/visit';
import { DEMO_PASSWORD } from '../seed-data/demo-people';
import type { Screen } from './screens';

// The page of a signed-out person asks who is signed in, and is told that nobody is.
const NOBODY = /401/;
const WAITING = '.loading-bar, .ant-spin-spinning, [aria-busy="true"]';

/** Opens a window of one size for one person and signs in; null stays outside. */
export async function windowFor(
  browser: Browser,
  url: string,
  { account, size }: { account: string | null; size: Size },
): Promise<Visit> {
  const visit = await Visit.begin(browser, url, size);
  visit.expects(NOBODY);
  if (account === null) return visit;
  await visit.signIn(account, DEMO_PASSWORD);
  await visit.page.getByLabel('密码', { exact: true }).waitFor({ state: 'detached' });
  return visit;
}

/** Goes to a screen and waits until it shows what it is for and nothing is being loaded. */
export async function lookAt(visit: Visit, { path, shows }: Screen): Promise<void> {
  const { page } = visit;
  // Nothing is to be seen as if a pointer rested on it.
  await page.mouse.move(0, 0);
  await page.goto(new URL(path, page.url()).href);
  await visit.sees(shows);
  await page.locator(WAITING).first().waitFor({ state: 'detached' });
}
