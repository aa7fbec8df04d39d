// Where things lie. LUOSHI_HOME moves data, logs and fetched servers out of the tree.
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** The folder of everything that is made at run time, absolute. */
export const home = resolve(root, process.env.LUOSHI_HOME || '.luoshi');

/** A path under `home` whose parent folders exist. */
export function homePath(...parts) {
  const path = join(home, ...parts);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}
