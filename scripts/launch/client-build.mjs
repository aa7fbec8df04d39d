// The browser's client, built when its sources or packages have changed; prints one line.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { logOf } from './children.mjs';
import { alone } from './lock.mjs';
import { root } from './paths.mjs';
import { LaunchError, say } from './say.mjs';

/** Where the built client lies; the web server serves this folder. */
export const clientFolder = join(root, 'dist', 'client');

const STAMP = join(clientFolder, '.stamp');
const SOURCES = ['web/client', 'web/contract', 'domain', 'package-lock.json', 'vite.config.mjs'];
/** Bytes after gzip that the first page may take. */
export const FIRST_ROUTE_LIMIT = 250_000;

function filesBelow(path) {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesBelow(join(path, name)));
}

function hashOfSources() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((source) => filesBelow(join(root, source)))) {
    hash.update(file.slice(root.length)).update('\0').update(readFileSync(file));
  }
  return hash.digest('hex');
}

function isBuilt(wanted) {
  if (!existsSync(STAMP) || !existsSync(join(clientFolder, 'index.html'))) return false;
  return readFileSync(STAMP, 'utf8') === wanted;
}

/** Bytes after gzip of what the first page of a built client loads, and of everything: `{first, all}`. */
export function clientSizes(folder = clientFolder) {
  const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'));
  const first = new Set();
  const load = (key) => {
    const chunk = manifest[key];
    if (first.has(chunk.file)) return;
    [chunk.file, ...(chunk.css ?? [])].forEach((file) => first.add(file));
    (chunk.imports ?? []).forEach(load);
  };
  load('index.html');
  const every = filesBelow(join(folder, 'assets')).map((path) => path.slice(folder.length + 1));
  const weigh = (files) =>
    [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(folder, file))).length, 0);
  return { first: weigh(first), all: weigh(every) };
}

function tell(chinese, english) {
  const { first, all } = clientSizes();
  const kb = (bytes) => Math.round(bytes / 1000);
  say(
    `网页：${chinese}，首屏 ${kb(first)} kB，共 ${kb(all)} kB（gzip）`,
    `client: ${english}, first page ${kb(first)} kB, all ${kb(all)} kB (gzip)`,
  );
}

/** Builds the client into `clientFolder` unless it is there already. */
export async function buildClient(run) {
  await alone('client', async () => {
    const wanted = hashOfSources();
    if (isBuilt(wanted)) return tell('已是最新', 'up to date');
    const { code } = await run.task({
      name: 'client-build',
      file: process.execPath,
      args: [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
      env: { NODE_ENV: 'production' },
    });
    if (code !== 0) throw buildFailed(run);
    // Written last, so that a build that was cut short is made anew.
    writeFileSync(STAMP, wanted);
    tell('已构建', 'built');
  });
}

function buildFailed({ command }) {
  const { shown } = logOf(command, 'client-build');
  return new LaunchError(
    `网页构建失败，原因见 ${shown}，改正后请重新运行。`,
    `The client could not be built: see ${shown}, mend it and run again.`,
  );
}
