import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

function runCheck({ name, args }, cwd) {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    const parts = [];
    child.stdout.on('data', (part) => parts.push(part));
    child.stderr.on('data', (part) => parts.push(part));
    child.on('error', (fault) => parts.push(Buffer.from(`${fault.message}\n`)));
    child.on('close', (code) => {
      const seconds = (performance.now() - startedAt) / 1000;
      resolve({ name, hasPassed: code === 0, seconds, output: Buffer.concat(parts).toString() });
    });
  });
}

/**
 * Runs checks `{name, args}` (arguments of node) with at most `width` at a time and hands each
 * result `{name, hasPassed, seconds, output}` to `report` as it comes in.
 */
export async function runChecks(checks, { cwd, width, report }) {
  const waiting = [...checks];
  const results = [];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const result = await runCheck(next, cwd);
      results.push(result);
      report(result);
    }
  };
  await Promise.all(Array.from({ length: width }, lane));
  return results;
}
