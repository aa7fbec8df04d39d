// npm run check: everything that can be judged without running the product.
import { availableParallelism } from 'node:os';
import { checks } from './check/checks.mjs';
import { runChecks } from './check/run-checks.mjs';
import { launch } from './launch/launch.mjs';
import { root } from './launch/paths.mjs';

function line({ name, hasPassed, seconds }) {
  return `${hasPassed ? 'ok    ' : 'failed'}  ${name.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s`;
}

launch('check', async (run) => {
  await run.packages();
  const results = await runChecks(checks, {
    cwd: root,
    width: Math.max(2, Math.min(4, availableParallelism())),
    report: (result) => console.log(line(result)),
  });
  const failed = results.filter((result) => !result.hasPassed);
  for (const { name, output } of failed) console.log(`\n=== ${name}\n${output.trimEnd()}`);
  console.log(`\n${results.length - failed.length} passed, ${failed.length} failed`);
  return failed.length > 0 ? 1 : 0;
});
