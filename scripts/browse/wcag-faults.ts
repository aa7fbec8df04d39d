import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

// As text: the policy of the page forbids a script of ours, the debugger's own is let through.
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const OPTIONS: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
};

// A colour on its way to another is neither: what ends is waited for, what turns for ever is not.
// Asked as a promise: the policy of the page forbids what a condition is polled with.
const AT_REST = `Promise.allSettled(document.getAnimations()
  .filter(({ playState, effect }) =>
    playState === 'running' && effect?.getComputedTiming().endTime !== Infinity)
  .map(({ finished }) => finished)).then(() => undefined)`;

/** Everything on the present page that breaks WCAG 2.2 AA: one line a place, with rule and remedy. */
export async function wcagFaults(page: Page): Promise<string[]> {
  await page.evaluate(AT_REST);
  await page.evaluate(axeSource);
  const run = `axe.run(document, ${JSON.stringify(OPTIONS)})`;
  const { violations } = await page.evaluate<AxeResults>(run);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const summary = failureSummary.replace(/\s+/g, ' ');
      return `${id} at ${target.flat().join(' ')}: ${summary}`;
    }),
  );
}
