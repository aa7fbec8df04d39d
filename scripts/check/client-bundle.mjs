// Builds the client apart from the one that is served, and judges what the browser would get.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clientSizes, FIRST_ROUTE_LIMIT } from '../launch/client-build.mjs';
import { root } from '../launch/paths.mjs';

/** What must never reach the browser, by a word that is in its code. */
const STRANGERS = {
  zod: /ZodError|_zod\b/,
  'a compiler of schemas': /new Function\(|strictTypes/,
};

const folder = mkdtempSync(join(tmpdir(), 'luoshi-bundle-'));
try {
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--logLevel', 'warn', '--outDir', folder, '--emptyOutDir'];
  execFileSync(process.execPath, args, { cwd: root, stdio: 'inherit' });
  const assets = join(folder, 'assets');
  const code = readdirSync(assets).map((name) => readFileSync(join(assets, name), 'utf8'));
  const found = Object.entries(STRANGERS).filter(([, word]) =>
    code.some((text) => word.test(text)),
  );
  for (const [name] of found) console.log(`the client carries ${name}`);
  const { first, all } = clientSizes(folder);
  console.log(`first page ${first} bytes, all ${all} bytes (gzip)`);
  if (first > FIRST_ROUTE_LIMIT) console.log(`the first page may take ${FIRST_ROUTE_LIMIT}`);
  process.exitCode = found.length > 0 || first > FIRST_ROUTE_LIMIT ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
