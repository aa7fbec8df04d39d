import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The peer of the acts: a bare server and its worker, as processes of their own. */
export interface Bare {
  url: string;
  taskQueue: string;
  stop(): void;
}

async function start(file: string, env: NodeJS.ProcessEnv): Promise<[ChildProcess, string]> {
  const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit'];
  const child = spawn(process.execPath, ['--import', 'tsx', file], { env, stdio });
  for await (const line of createInterface({ input: child.stdout })) return [child, line];
  throw new Error(`${file} ended before it was ready`);
}

/** Starts both against the servers that the environment names. */
export async function startBare(): Promise<Bare> {
  const taskQueue = `bare-${process.pid}`;
  const env = { ...process.env, BARE_QUEUE: taskQueue };
  const [[worker], [server, url]] = await Promise.all([
    start('scripts/bench/bare/worker.ts', env),
    start('scripts/bench/bare/server.ts', env),
  ]);
  const stop = (): void => {
    server.kill();
    worker.kill();
  };
  return { url, taskQueue, stop };
}
