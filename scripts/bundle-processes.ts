import { mkdir, readFile, symlink } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

const ROOT = resolve(__dirname, '..');
/** Where the two processes of the product begin. */
const PROCESSES = ['web/server/main.ts', 'activities/worker.ts'] as const;

/** What a module finds beside itself is where it was before it was bundled. */
const inItsPlace: Plugin = {
  name: 'in-its-place',
  setup(building) {
    building.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      if (path.includes('node_modules') || !text.includes('__dirname')) return null;
      const place = `const __dirname = ${JSON.stringify(dirname(path))};`;
      return { contents: `${place}${text}`, loader: 'ts' };
    });
  },
};

/**
 * Bundles the two processes of the product into a new folder, as an image may do: what is started
 * again and again need not be translated again.
 */
export async function bundleProcesses(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Packages are found from wherever the folder lies.
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await build({
    entryPoints: PROCESSES.map((file) => join(ROOT, file)),
    ...{ outbase: ROOT, outdir: folder, plugins: [inItsPlace] },
    ...{ bundle: true, packages: 'external', platform: 'node', format: 'cjs', target: 'node20' },
    logLevel: 'warning',
  });
}

/** Arguments of node that start a process: from a folder of bundled ones, or from its source. */
export function processArguments(file: string, folder: string | undefined): string[] {
  if (folder === undefined) return ['--import', 'tsx', file];
  return [join(folder, file.replace(/\.ts$/, '.js'))];
}
