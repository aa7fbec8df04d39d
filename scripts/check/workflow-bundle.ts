import { join } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/** What the workflow API itself brings along; anything else in the bundle is a leak. */
const ALLOWED_PACKAGES = ['@temporalio/common', '@temporalio/workflow', 'long', 'ms', 'nexus-rpc'];
const FORBIDDEN_FOLDERS = ['forms', 'store', 'activities', 'web', 'test', 'scripts'];

/** Ids of the modules in a bundle, read from the marks webpack sets before each of them. */
export function modulesOf(code: string): string[] {
  return [...code.matchAll(/^\/\*\*\*\/ "([^"]+)"/gm)].map((match) => match[1] ?? '');
}

/** The modules that do not belong into workflow code: other packages and folders with side effects. */
export function strayModules(modules: readonly string[]): string[] {
  return modules.filter((id) => {
    const packageName = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
    if (packageName) return !ALLOWED_PACKAGES.includes(packageName);
    return FORBIDDEN_FOLDERS.some((folder) => id.startsWith(`./${folder}/`));
  });
}

async function main(): Promise<void> {
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(__dirname, '../../workflows/index.ts'),
    logger: new DefaultLogger('WARN'),
  });
  const modules = modulesOf(code);
  const strays = strayModules(modules);
  for (const stray of strays) console.error(`the workflow bundle holds ${stray}`);
  const size = (code.length / 1024 / 1024).toFixed(1);
  console.log(`${modules.length} modules, ${size} MiB, ${strays.length} of them out of place`);
  // No module seen at all means that webpack marks them differently now: then nothing was checked.
  process.exitCode = strays.length > 0 || modules.length === 0 ? 1 : 0;
}

if (require.main === module) {
  main().catch((fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  });
}
