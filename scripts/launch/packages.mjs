import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { logOf } from './children.mjs';
import { alone } from './lock.mjs';
import { root } from './paths.mjs';
import { LaunchError, say } from './say.mjs';

function lockedPackages(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes the list of what it installed
 * as its last step, so an installation that was cut short has none.
 */
export function packagesInstalled(folder = root) {
  const wanted = lockedPackages(join(folder, 'package-lock.json'));
  const have = lockedPackages(join(folder, 'node_modules', '.package-lock.json'));
  if (!wanted || !have) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    const installed = have[path];
    if (!installed) return Boolean(entry.optional || entry.devOptional);
    return installed.version === entry.version && installed.integrity === entry.integrity;
  });
}

/** Runs `npm ci` when node_modules is not what package-lock.json asks for; prints one line. */
export async function installPackages({ command, children }) {
  await alone('packages', async () => {
    if (packagesInstalled()) {
      say('软件包：已是最新', 'packages: up to date');
      return;
    }
    say('软件包：正在安装（npm ci）…', 'packages: installing (npm ci) …');
    const npm = process.env.npm_execpath?.endsWith('.js')
      ? { file: process.execPath, args: [process.env.npm_execpath] }
      : { file: 'npm', args: [] };
    const { code } = await children.task({
      name: 'npm-ci',
      file: npm.file,
      args: [...npm.args, 'ci', '--include=dev', '--no-audit', '--no-fund'],
    });
    if (code === 0 && packagesInstalled()) return;
    const { shown } = logOf(command, 'npm-ci');
    throw new LaunchError(
      `软件包安装失败，请检查网络与 npm 镜像设置后重试，详情见 ${shown}。`,
      `The packages could not be installed: check the network and npm's registry setting, then try again (see ${shown}).`,
    );
  });
}
