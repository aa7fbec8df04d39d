import { readFileSync } from 'node:fs';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { atRest } from './at-rest';

// As text: the policy of the page forbids a script of ours, the debugger's own is let through.
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const OPTIONS: RunOptions = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  resultTypes: ['violations'],
};

/** Everything on the present page that breaks WCAG 2.2 AA: one line a place, with rule and remedy. */
export async function wcagFaults(page: Page): Promise<string[]> {
  // A colour on its way to another is neither.
  await atRest(page);
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
