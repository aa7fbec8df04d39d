import type { Page } from 'playwright-core';

// Asked as a promise: the policy of the page forbids what a condition is polled with. What has only
// just appeared begins to move with the next picture.
const AT_REST = `new Promise(requestAnimationFrame).then(() => Promise.allSettled(
  document.getAnimations()
    .filter(({ playState, effect }) =>
      playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
    .map(({ finished }) => finished))).then(() => undefined)`;

/** Waits until everything that moves or changes colour has ended; what turns for ever is let turn. */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(AT_REST);
}
