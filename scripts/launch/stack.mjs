// The two processes of Luoshi itself on top of the servers, and what they are told by the environment.
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { logOf } from './children.mjs';
import { homePath } from './paths.mjs';
import { LOOPBACK } from './ports.mjs';
import { httpServes } from './probe.mjs';
import { LaunchError } from './say.mjs';
import { waitUntil } from './wait.mjs';

const READY_MS = 120_000;

/** The address the web process binds to. */
export function boundHost() {
  return process.env.LUOSHI_HOST || LOOPBACK;
}

/** Whether nobody but this machine can reach the web process. */
export function isLoopback(host) {
  return host === 'localhost' || host === '::1' || /^127\./.test(host);
}

/** How to run a TypeScript file of this tree: the parts of a child's spec. */
export function typescript(file, ...args) {
  return { file: process.execPath, args: ['--import', 'tsx', file, ...args] };
}

/** What seed and web are told of who can reach them. */
export function hostEnvironment() {
  const host = boundHost();
  // Demonstration accounts must never be reachable from another machine.
  return { LUOSHI_HOST: host, LUOSHI_DEMO: isLoopback(host) ? '1' : '' };
}

/** The environment of worker, web and seed: the servers' plus what the web process listens on. */
export function stackEnvironment(servers, port) {
  return {
    ...servers,
    ...hostEnvironment(),
    LUOSHI_PORT: String(port),
    LUOSHI_SESSION_SECRET: process.env.LUOSHI_SESSION_SECRET || sessionSecret(),
  };
}

function sessionSecret() {
  const path = homePath('session-secret');
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8');
}

/** Starts worker and web and waits until the web process says it is ready; answers its address. */
export async function startStack(run, env) {
  run.start({ name: 'worker', ...typescript('activities/worker.ts'), env });
  run.start({ name: 'web', ...typescript('web/server/main.ts'), env });
  const url = `http://${reachable(env.LUOSHI_HOST)}:${env.LUOSHI_PORT}`;
  if (await waitUntil(() => httpServes(`${url}/api/health/ready`), READY_MS)) return url;
  const { shown } = logOf(run.command, 'web');
  throw new LaunchError(
    `网页服务在 ${READY_MS / 1000} 秒内没有就绪，请查看 ${shown}，然后重新运行。`,
    `The web process was not ready within ${READY_MS / 1000} s: see ${shown}, then run again.`,
  );
}

function reachable(host) {
  if (host === '0.0.0.0' || host === '::') return LOOPBACK;
  return host.includes(':') ? `[${host}]` : host;
}
