// All tests on servers of their own, beside whatever else runs, and one closing line that counts them.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser } from './browser.mjs';
import { buildClient } from './client-build.mjs';
import { launch } from './launch.mjs';
import { root } from './paths.mjs';

/** Runs jest with `args` as command `command`, telling the tests `env`; its last line is `N passed, N failed`. */
export function launchTests(command, { args, env = {} }) {
  let counted = { passed: 0, failed: 0 };
  process.once('exit', () => {
    process.stdout.write(`${counted.passed} passed, ${counted.failed} failed\n`);
  });
  return launch(command, async (run) => {
    await run.packages();
    const [servers, browser] = await Promise.all([
      run.servers(),
      findBrowser(run),
      buildClient(run),
    ]);
    const results = join(run.scratch(), 'results.json');
    const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
    mkdirSync(run.scratch(), { recursive: true });
    const { code } = await run.task({
      name: 'jest',
      file: process.execPath,
      args: [jest, '--json', `--outputFile=${results}`, ...args],
      env: { NODE_ENV: 'test', ...servers, ...browser, LUOSHI_TEST_DIR: run.scratch(), ...env },
      stdout: 'inherit',
    });
    counted = count(results);
    if (code !== 0) return code;
    return counted.passed > 0 && counted.failed === 0 ? 0 : 1;
  });
}

/** Tests by outcome from jest's own report; a file that could not run, and a report that is missing, fail. */
export function count(path) {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
    return { passed: report.numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
