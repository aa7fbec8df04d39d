import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { freshHome, inModule, root, runNode } from './modules';

const launchModule = JSON.stringify(`file://${root}/scripts/launch/launch.mjs`);
const home = freshHome();
const env = { ...process.env, LUOSHI_HOME: home };

/** A command that starts a process which ignores nothing, prints its pid and then waits for ever. */
const keeper = `
  import { mkdirSync } from 'node:fs';
  import { launch } from ${launchModule};
  launch('keeper', async (run) => {
    mkdirSync(run.scratch());
    run.start({
      name: 'sleeper',
      file: process.execPath,
      args: ['-e', 'setInterval(() => {}, 1000); require("net").createServer().listen(0, "127.0.0.1")'],
    });
    const { readFileSync } = await import('node:fs');
    const file = process.env.LUOSHI_HOME + '/run/keeper-' + process.pid + '.json';
    console.log(JSON.parse(readFileSync(file, 'utf8')).children[0].pid);
    return new Promise((resolve) => setInterval(resolve, 3_600_000));
  });`;
const nextRun = `
  import { launch } from ${launchModule};
  launch('next', async () => 0);`;

let keeperProcess: ChildProcess;
let sleeper: number;

async function isRunning(pid: number): Promise<boolean> {
  const start = await inModule(`
    const { startOf } = await load('process-identity.mjs');
    return startOf(${pid});`);
  return start !== null;
}

beforeEach(async () => {
  keeperProcess = spawn(process.execPath, ['--input-type=module', '-e', keeper], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines = createInterface({ input: keeperProcess.stdout! });
  sleeper = await new Promise((done) => lines.once('line', (line) => done(Number(line))));
});

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((done) => child.once('close', (code) => done(code)));
}

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('processes that a command started', () => {
  it('are ended by the next command after a kill -9, with the scratch folder', async () => {
    const end = ended(keeperProcess);
    keeperProcess.kill('SIGKILL');
    await end;
    expect(await isRunning(sleeper)).toBe(true);

    const next = await runNode(['--input-type=module', '-e', nextRun], { env });

    expect(next.code).toBe(0);
    expect(next.stderr).toMatch(/已结束上次遗留的进程：sleeper/);
    expect(await isRunning(sleeper)).toBe(false);
    expect(readdirSync(join(home, 'run'))).toEqual([]);
    expect(existsSync(join(home, `keeper-${keeperProcess.pid}`))).toBe(false);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)('end with the command on %s', async (signal, code) => {
    const end = ended(keeperProcess);
    keeperProcess.kill(signal);
    expect(await end).toBe(code);
    expect(await isRunning(sleeper)).toBe(false);
    expect(readdirSync(join(home, 'run'))).toEqual([]);
  });

  it('are left alone while their command runs', async () => {
    const next = await runNode(['--input-type=module', '-e', nextRun], { env });
    expect(next.stderr).toBe('');
    expect(await isRunning(sleeper)).toBe(true);
    const end = ended(keeperProcess);
    keeperProcess.kill('SIGTERM');
    await end;
  });

  it('end the command with one sentence when one of them dies', async () => {
    const end = ended(keeperProcess);
    const said = text(keeperProcess.stderr!);
    process.kill(sleeper, 'SIGKILL');
    expect(await end).toBe(1);
    expect(await said).toMatch(/^进程 sleeper 意外退出.*Process sleeper ended unexpectedly.*\n$/);
  });
});
