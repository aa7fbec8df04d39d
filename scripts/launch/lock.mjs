// Two commands started together must not both install packages or servers.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homePath } from './paths.mjs';
import { isAlive, startOf } from './process-identity.mjs';
import { LaunchError } from './say.mjs';
import { waitUntil } from './wait.mjs';

const PATIENCE_MS = 600_000;

/** Runs `work` while no other command of this home holds lock `name`; a dead holder's lock is taken over. */
export async function alone(name, work) {
  const path = homePath('run', `${name}.lock`);
  if (!(await waitUntil(() => take(path), PATIENCE_MS))) {
    throw new LaunchError(
      `另一个命令一直在安装，请结束它；若没有这样的命令，请删除 ${path}。`,
      `Another command keeps installing: end it, or delete ${path} if there is none.`,
    );
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path) {
  const me = JSON.stringify({ pid: process.pid, start: startOf(process.pid) });
  try {
    writeFileSync(path, me, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  if (!heldByTheLiving(path)) rmSync(path, { force: true });
  return false;
}

function heldByTheLiving(path) {
  try {
    return isAlive(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return false;
  }
}
