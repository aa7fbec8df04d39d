import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { LaunchError } from './say.mjs';

/** Whether `version` ('v20.20.2') is at least the one named by an engines range of the form '>=20.19'. */
export function meets(version, range) {
  const numbers = (text) =>
    text
      .replace(/^[^0-9]*/, '')
      .split('.')
      .map(Number);
  const [have, want] = [numbers(version), numbers(range)];
  const at = want.findIndex((part, index) => part !== (have[index] || 0));
  return at === -1 || (have[at] || 0) > want[at];
}

/** Throws a LaunchError when this Node is older than package.json asks for. */
export function checkNode(version = process.version) {
  const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  if (meets(version, engines.node)) return;
  throw new LaunchError(
    `当前 Node ${version} 版本过低，请安装 Node ${engines.node} 后重试。`,
    `Node ${version} is too old: install Node ${engines.node} and try again.`,
  );
}
