// `npm run check`: everything that can be judged without running the product.
import { checks } from './check/checks.mjs';
import { runChecks } from './check/run-checks.mjs';
import { launch } from './launch/launch.mjs';

const LANES = 2;

function line({ name, hasPassed, seconds }) {
  const time = seconds.toFixed(1).padStart(6);
  return `${hasPassed ? 'ok    ' : 'failed'}  ${name.padEnd(18)}${time} s`;
}

launch('check', async (run) => {
  await run.packages();
  const report = (result) => console.log(line(result));
  const results = await runChecks(checks, { run, width: LANES, report });
  const failed = results.filter((result) => !result.hasPassed);
  for (const { name, output } of failed) console.log(`\n=== ${name}\n${output}`);
  console.log(`\n${results.length - failed.length} passed, ${failed.length} failed`);
  return failed.length > 0 ? 1 : 0;
});
