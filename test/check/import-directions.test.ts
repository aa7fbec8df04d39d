import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** Rule, file that breaks it, what that file says. */
const REFUSED: [rule: string, file: string, source: string][] = [
  ['domain-imports-nothing', 'domain/a.ts', "import { createHash } from 'node:crypto'"],
  ['domain-imports-nothing', 'domain/b.ts', "import type { unit } from '../store/unit'"],
  ['domain-imports-nothing', 'domain/c.ts', "import { condition } from '@temporalio/workflow'"],
  ['forms-see-domain-only', 'forms/a.ts', "import type { unit } from '../store/unit'"],
  ['forms-hold-no-package-code', 'forms/b.ts', "import ajv from 'ajv'"],
  ['forms-hold-no-built-ins', 'forms/c.ts', "import { join } from 'node:path'"],
  ['forms-know-no-sibling', 'forms/plan/ui.ts', "import { receipt } from '../receipt/schema'"],
  ['store-sees-domain-only', 'store/a.ts', "import { receipt } from '../forms/receipt/schema'"],
  ['store-uses-few-packages', 'store/b.ts', "import ajv from 'ajv'"],
  ['mongo-only-in-store', 'activities/a.ts', "import mongoose from 'mongoose'"],
  ['mongo-only-in-store', 'web/server/a.ts', "import type mongoose from 'mongoose'"],
  [
    'workflows-see-activities-as-types',
    'workflows/a.ts',
    "import { act } from '../activities/act'",
  ],
  ['workflows-see-domain-only', 'workflows/b.ts', "import { unit } from '../store/unit'"],
  ['workflows-see-domain-only', 'workflows/c.ts', "import { join } from 'node:path'"],
  ['workflows-see-domain-only', 'workflows/d.ts', "import { Client } from '@temporalio/client'"],
  ['activities-see-no-workflows', 'activities/b.ts', "import { m } from '../workflows/messages'"],
  ['activities-see-no-web', 'activities/c.ts', "import { path } from '../web/contract/path'"],
  ['web-packages-only-in-web', 'activities/d.ts', "import { z } from 'zod'"],
  [
    'contract-sees-domain-only',
    'web/contract/a.ts',
    "import type { unit } from '../../store/unit'",
  ],
  ['contract-sees-domain-only', 'web/contract/b.ts', "import ajv from 'ajv'"],
  [
    'contract-sees-forms-as-types',
    'web/contract/c.ts',
    "import { receipt } from '../../forms/receipt/schema'",
  ],
  ['server-asks-by-messages', 'web/server/b.ts', "import { run } from '../../workflows/run'"],
  [
    'server-sees-no-activities',
    'web/server/c.ts',
    "import type { act } from '../../activities/act'",
  ],
  ['server-sees-no-client', 'web/server/d.ts', "import { page } from '../client/app/page'"],
  ['client-sees-contract-only', 'web/client/a.ts', "import { m } from '../../workflows/messages'"],
  ['client-sees-wire-types-as-types', 'web/client/d.ts', "import { acts } from '../contract/acts'"],
  [
    'client-sees-forms-as-types',
    'web/client/e.ts',
    "import { receipt } from '../../forms/catalogue'",
  ],
  [
    'addresses-import-nothing',
    'web/contract/work-paths.ts',
    "import { day } from '../../domain/day'",
  ],
  ['one-file-knows-the-form-library', 'web/client/ui/f.ts', "import form from '@rjsf/core'"],
  [
    'features-know-no-sibling',
    'web/client/features/tasks/list.ts',
    "import { step } from '../task/step'",
  ],
  [
    'client-parts-know-no-feature',
    'web/client/ui/g.ts',
    "import { step } from '../features/task/step'",
  ],
  ['client-holds-no-server-code', 'web/client/b.ts', "import { Client } from '@temporalio/client'"],
  ['client-holds-no-built-ins', 'web/client/c.ts', "import { join } from 'node:path'"],
  ['nobody-imports-tests-or-scripts', 'store/c.ts', "import { seed } from '../scripts/seed'"],
  [
    'nobody-imports-tests-or-scripts',
    'web/server/e.ts',
    "import { build } from '../../test/build'",
  ],
  ['scripts-import-no-tests', 'scripts/a.ts', "import { build } from '../test/build'"],
  ['no-cycles', 'domain/back.ts', "import type { round } from './round'"],
  ['everything-resolves', 'scripts/b.ts', "import { nothing } from './nothing'"],
  ['packages-are-declared', 'scripts/c.ts', "import stray from 'stray'"],
  ['product-runs-without-development-packages', 'activities/e.ts', "import jest from 'jest'"],
];

const ALLOWED: [file: string, source: string][] = [
  ['domain/unit.ts', "import { day } from './day'"],
  ['forms/receipt/schema.ts', "import { day } from '../../domain/day'"],
  ['forms/catalogue.ts', "import { receipt } from './receipt/schema'"],
  ['forms/schema-type.ts', "import type ajv from 'ajv'"],
  ['store/unit.ts', "import mongoose from 'mongoose'; import { day } from '../domain/day'"],
  ['store/hash.ts', "import { createHash } from 'node:crypto'"],
  [
    'workflows/run.ts',
    "import type { act } from '../activities/act'; import { m } from './messages'",
  ],
  ['workflows/messages.ts', "import { condition } from '@temporalio/workflow'"],
  ['activities/act.ts', "import { unit } from '../store/unit'; import ajv from 'ajv'"],
  [
    'web/contract/path.ts',
    "import { z } from 'zod'; import type { receipt } from '../../forms/catalogue'",
  ],
  [
    'web/server/app.ts',
    "import { m } from '../../workflows/messages'; import express from 'express'",
  ],
  [
    'web/server/read.ts',
    "import { unit } from '../../store/unit'; import { path } from '../contract/path'",
  ],
  ['web/server/ask.ts', "import type { run } from '../../workflows/run'"],
  [
    'web/client/app/page.ts',
    "import { paths } from '../../contract/paths'; import type { receipt } from '../../../forms/catalogue'",
  ],
  ['web/contract/paths.ts', 'export const paths = {};'],
  ['web/contract/acts.ts', "import { z } from 'zod'"],
  ['web/client/features/task/step.ts', "import { form } from '../../ui/campaign-form'"],
  [
    'web/client/ui/campaign-form.tsx',
    "import type { acts } from '../../contract/acts'; import form from '@rjsf/core'",
  ],
  ['scripts/seed.ts', "import { unit } from '../store/unit'; import jest from 'jest'"],
  ['test/build.ts', "import { seed } from '../scripts/seed'; import mongoose from 'mongoose'"],
];

const PACKAGES = {
  dependencies: ['ajv', 'express', 'mongoose', 'zod', '@temporalio/client', '@temporalio/workflow'],
  devDependencies: ['jest', '@rjsf/core'],
};

interface Violation {
  from: string;
  rule: { name: string };
}

let tree: string;

function write(file: string, text: string): void {
  const path = join(tree, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

function writePackages(): void {
  const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']));
  const { dependencies, devDependencies } = PACKAGES;
  write(
    'package.json',
    JSON.stringify({
      dependencies: versions(dependencies),
      devDependencies: versions(devDependencies),
    }),
  );
  for (const name of [...dependencies, ...devDependencies, 'stray']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = {};');
  }
}

function violations(): Promise<Violation[]> {
  const cruiser = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(ROOT, '.dependency-cruiser.cjs');
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [cruiser, '--config', config, '--output-type', 'json', '.'],
      { cwd: tree, maxBuffer: 2 ** 26 },
      (fault, stdout, stderr) => {
        if (fault && !stdout) return reject(new Error(stderr, { cause: fault }));
        const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
        resolve(summary.violations);
      },
    );
  });
}

describe('the import table', () => {
  let found: Violation[];

  beforeAll(async () => {
    // Given a tree in which every rule is broken at least once, and every allowed arrow is drawn.
    tree = mkdtempSync(join(tmpdir(), 'luoshi-imports-'));
    writePackages();
    write('tsconfig.json', '{}');
    write('domain/day.ts', 'export const day = 1;');
    write('domain/round.ts', "import { back } from './back'");
    for (const [, file, source] of REFUSED) write(file, source);
    for (const [file, source] of ALLOWED) write(file, source);
    found = await violations();
  });

  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  it.each(REFUSED)('refuses by %s: %s', (rule, file) => {
    const names = found.filter((each) => each.from === file).map((each) => each.rule.name);
    expect(names).toContain(rule);
  });

  it.each(ALLOWED)('allows %s', (file) => {
    expect(found.filter((each) => each.from === file)).toEqual([]);
  });

  it('has an example for each rule, and each rule says what to do instead', () => {
    const { forbidden } = jest.requireActual<{ forbidden: { name: string; comment: string }[] }>(
      '../../.dependency-cruiser.cjs',
    );
    expect(new Set(REFUSED.map(([rule]) => rule))).toEqual(new Set(forbidden.map((r) => r.name)));
    for (const { comment } of forbidden) expect(comment.length).toBeGreaterThan(20);
  });
});
