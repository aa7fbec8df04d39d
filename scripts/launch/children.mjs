// Processes that a command starts: each in a group of its own, so that what they start ends with them.
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { relative } from 'node:path';
import { homePath, root } from './paths.mjs';
import { signalGroup } from './run-file.mjs';
import { LaunchError } from './say.mjs';

const TERM_MS = 15_000;

/** Where the output of child `name` of `command` is kept, relative to the tree for printing. */
export function logOf(command, name) {
  const path = homePath('logs', `${command}.${name}.log`);
  return { path, shown: relative(root, path) };
}

/**
 * Keeps the children of one command.
 * `start(spec)` keeps a process running, and its end is a fault reported to `onDeath(LaunchError)`;
 * `task(spec)` resolves to `{code, output}` when the process ends;
 * `stop()` ends everything in reverse order. A spec is `{name, file, args, env, stdout}`,
 * `stdout` being 'log' (default), 'inherit' or 'capture'.
 */
export function createChildren({ command, runFile, onDeath }) {
  const running = [];
  let stopping = false;

  function launch(spec) {
    if (stopping) throw new LaunchError('已在结束。', 'Already ending.');
    const log = openSync(logOf(command, spec.name).path, 'w');
    const child = spawn(spec.file, spec.args, {
      cwd: root,
      env: { ...process.env, ...spec.env },
      detached: true,
      stdio: streams(spec.stdout, log),
    });
    closeSync(log);
    const entry = { name: spec.name, child, ended: endOf(child) };
    if (child.pid !== undefined) {
      running.push(entry);
      runFile.add(spec.name, child.pid);
    }
    return entry;
  }

  function forget(entry) {
    const at = running.indexOf(entry);
    if (at === -1) return;
    running.splice(at, 1);
    runFile.remove(entry.child.pid);
  }

  return {
    start(spec) {
      const entry = launch(spec);
      void entry.ended.then(() => {
        if (!stopping) onDeath(deathOf(command, spec.name));
      });
    },
    async task(spec) {
      const entry = launch(spec);
      const output = collect(entry.child.stdout);
      const code = await entry.ended;
      // While stopping, stop() itself waits for the group and then forgets it.
      if (!stopping) forget(entry);
      return { code, output: output() };
    },
    async stop() {
      stopping = true;
      for (const entry of [...running].reverse()) {
        await end(entry);
        forget(entry);
      }
    },
    kill: () => running.forEach(({ child }) => signalGroup(child.pid, 'SIGKILL')),
  };
}

function streams(stdout = 'log', log) {
  if (stdout === 'inherit') return ['inherit', 'inherit', 'inherit'];
  return ['ignore', stdout === 'capture' ? 'pipe' : log, log];
}

function endOf(child) {
  return new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function collect(stream) {
  const parts = [];
  stream?.on('data', (part) => parts.push(part));
  return () => Buffer.concat(parts).toString('utf8');
}

async function end({ child, ended }) {
  signalGroup(child.pid, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child.pid, 'SIGKILL'), TERM_MS);
  await ended;
  clearTimeout(timer);
  // A leader may end before what it started.
  signalGroup(child.pid, 'SIGKILL');
}

function deathOf(command, name) {
  const { shown } = logOf(command, name);
  return new LaunchError(
    `进程 ${name} 意外退出，请查看 ${shown}，然后重新运行。`,
    `Process ${name} ended unexpectedly: see ${shown}, then run again.`,
  );
}
