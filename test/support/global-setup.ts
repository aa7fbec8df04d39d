import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const workflowsPath = resolve(__dirname, '../../workflows/index.ts');

/** Bundles the workflow code once for all tests; LUOSHI_WORKFLOW_BUNDLE names the file. */
export default async function globalSetup(): Promise<void> {
  if (!existsSync(workflowsPath)) return;
  const { bundleWorkflowCode, DefaultLogger } = await import('@temporalio/worker');
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
  const folder = process.env.LUOSHI_TEST_DIR ?? join(tmpdir(), `luoshi-test-${process.pid}`);
  await mkdir(folder, { recursive: true });
  const bundle = join(folder, 'workflow-bundle.js');
  await writeFile(bundle, code);
  process.env.LUOSHI_WORKFLOW_BUNDLE = bundle;
}
