import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { logOf } from '../launch/children.mjs';

async function runCheck({ name, args }, run) {
  const startedAt = performance.now();
  const { code, output } = await run.task({
    name,
    file: process.execPath,
    args,
    stdout: 'capture',
  });
  const complaints = readFileSync(logOf(run.command, name).path, 'utf8');
  return {
    name,
    hasPassed: code === 0,
    seconds: (performance.now() - startedAt) / 1000,
    output: `${output}${complaints}`.trimEnd(),
  };
}

/**
 * Runs checks `{name, args}` (arguments of node) as tasks of the command, at most `width` at a time,
 * and hands each result `{name, hasPassed, seconds, output}` to `report` as it comes in.
 */
export async function runChecks(checks, { run, width, report }) {
  const waiting = [...checks];
  const results = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const result = await runCheck(next, run);
      results.push(result);
      report(result);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
