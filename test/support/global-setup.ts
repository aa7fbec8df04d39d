import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { bundleProcesses } from '../../scripts/bundle-processes';

const workflowsPath = resolve(__dirname, '../../workflows/index.ts');

/**
 * Bundles once for all tests: the workflow code, whose file LUOSHI_WORKFLOW_BUNDLE names, and the two
 * processes of the product, whose folder LUOSHI_TEST_PROCESSES names.
 */
export default async function globalSetup(): Promise<void> {
  if (!existsSync(workflowsPath)) return;
  const { bundleWorkflowCode, DefaultLogger } = await import('@temporalio/worker');
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
  const folder = process.env.LUOSHI_TEST_DIR ?? join(tmpdir(), `luoshi-test-${process.pid}`);
  await mkdir(folder, { recursive: true });
  const bundle = join(folder, 'workflow-bundle.js');
  await writeFile(bundle, code);
  process.env.LUOSHI_WORKFLOW_BUNDLE = bundle;
  process.env.LUOSHI_TEST_PROCESSES = join(folder, 'processes');
  await bundleProcesses(process.env.LUOSHI_TEST_PROCESSES);
}
