import { dirname, join, relative, resolve } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/** What the workflow API itself brings along; anything else in the bundle is a leak. */
const ALLOWED_PACKAGES = ['@temporalio/common', '@temporalio/workflow', 'long', 'ms', 'nexus-rpc'];
const ALLOWED_FOLDERS = ['domain', 'workflows'];

/** A built bundle: its size in bytes and the files in it, relative to the project. */
export interface WorkflowBundle {
  bytes: number;
  files: string[];
}

/** Builds the bundle of `<project>/workflows/index.ts`; throws where it does not build. */
export async function buildWorkflowBundle(project: string): Promise<WorkflowBundle> {
  const workflowsPath = join(project, 'workflows/index.ts');
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('ERROR') });
  // Webpack marks each module by its path from the working directory.
  const files = [...code.matchAll(/^\/\*\*\*\/ "(\.[^"?]+)"/gm)].map((match) =>
    relative(project, resolve(match[1] ?? '')),
  );
  // Without a mark of the entry the marks are written differently now, and nothing would be judged.
  if (!files.includes(relative(project, workflowsPath))) {
    throw new Error(`cannot tell the modules of the bundle in ${dirname(workflowsPath)}`);
  }
  return { bytes: code.length, files };
}

function packageOf(file: string): string | undefined {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1];
}

/** The files that do not belong into workflow code: other packages, folders with side effects. */
export function strayFiles(files: readonly string[]): string[] {
  return files.filter((file) => {
    const name = packageOf(file);
    if (name) return !ALLOWED_PACKAGES.includes(name);
    return !ALLOWED_FOLDERS.includes(file.split('/')[0] ?? '');
  });
}

async function main(): Promise<void> {
  const { bytes, files } = await buildWorkflowBundle(join(__dirname, '../..'));
  const strays = strayFiles(files);
  for (const stray of strays) console.error(`the workflow bundle holds ${stray}`);
  const size = (bytes / 1024 / 1024).toFixed(1);
  console.log(`${files.length} modules, ${size} MiB, ${strays.length} out of place`);
  process.exitCode = strays.length > 0 ? 1 : 0;
}

if (require.main === module) {
  main().catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  });
}
