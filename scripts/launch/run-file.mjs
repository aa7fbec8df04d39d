// One file a running command under run/: who it is, what it started, what others may use of it.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { home } from './paths.mjs';
import { isAlive, startOf } from './process-identity.mjs';
import { LaunchError, say } from './say.mjs';
import { waitUntil } from './wait.mjs';

const TERM_MS = 10_000;
const folder = join(home, 'run');

function readAll() {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      try {
        return [
          { path: join(folder, name), ...JSON.parse(readFileSync(join(folder, name), 'utf8')) },
        ];
      } catch {
        return [];
      }
    });
}

/** The commands that run now: `{command, pid, children, facts}` each. */
export function liveRuns() {
  return readAll().filter((run) => isAlive(run.owner));
}

/** Signals the whole process group of `pid`; a group that is gone is no fault. */
export function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // macOS answers EPERM for a group of which only a zombie is left.
    if (error.code !== 'ESRCH' && error.code !== 'EPERM') throw error;
  }
}

/** Ends what a killed command left running and removes its scratch folder. */
export async function endLeftovers() {
  for (const run of readAll()) {
    if (isAlive(run.owner)) continue;
    const alive = run.children.filter(isAlive).reverse();
    for (const child of alive) await endProcess(child);
    if (alive.length > 0) {
      const names = alive.map((child) => child.name).join(', ');
      say(`已结束上次遗留的进程：${names}`, `ended what the last run left behind: ${names}`);
    }
    if (run.scratch) rmSync(run.scratch, { recursive: true, force: true });
    rmSync(run.path, { force: true });
  }
}

async function endProcess(child) {
  signalGroup(child.pid, 'SIGTERM');
  if (await waitUntil(() => !isAlive(child), TERM_MS)) return;
  signalGroup(child.pid, 'SIGKILL');
  await waitUntil(() => !isAlive(child), TERM_MS);
}

/** Opens the file of this command. A second `start` in the same home is refused; others may run side by side. */
export function openRunFile(command) {
  mkdirSync(folder, { recursive: true });
  const state = {
    command,
    owner: { pid: process.pid, start: startOf(process.pid) },
    children: [],
    facts: {},
  };
  const path = join(folder, command === 'start' ? 'start.json' : `${command}-${process.pid}.json`);
  claim(path, state);
  const save = () => {
    writeFileSync(`${path}.new`, JSON.stringify(state, null, 2));
    renameSync(`${path}.new`, path);
  };
  return {
    add(name, pid) {
      state.children.push({ name, pid, start: startOf(pid) });
      save();
    },
    remove(pid) {
      state.children = state.children.filter((child) => child.pid !== pid);
      save();
    },
    note(facts) {
      Object.assign(state, facts);
      save();
    },
    close: () => rmSync(path, { force: true }),
  };
}

function claim(path, state) {
  try {
    writeFileSync(path, JSON.stringify(state, null, 2), { flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const { owner, facts } = JSON.parse(readFileSync(path, 'utf8'));
    const where = facts.url ? ` ${facts.url}` : '';
    throw new LaunchError(
      `落实已在运行${where}（进程 ${owner.pid}），请先在那个窗口按 Ctrl-C 结束它。`,
      `Luoshi is running already${where} (process ${owner.pid}): end it with Ctrl-C in its window first.`,
    );
  }
}
