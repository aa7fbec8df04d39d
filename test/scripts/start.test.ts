import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { freshHome, inModule, root, runNode } from './modules';

const start = join(root, 'scripts/start.mjs');
const home = freshHome();
let holder: Server;
let port: number;

beforeAll(async () => {
  holder = createServer();
  await new Promise<void>((done) => holder.listen(0, '127.0.0.1', done));
  port = (holder.address() as AddressInfo).port;
});

afterAll(async () => {
  await new Promise((done) => holder.close(done));
  rmSync(home, { recursive: true, force: true });
});

function startWith(environment: Record<string, string>) {
  return runNode([start], { env: { ...process.env, LUOSHI_HOME: home, ...environment } });
}

describe('npm start on a port that is taken', () => {
  it('says so in one sentence that names port and variable, and starts nothing', async () => {
    const { code, stdout, stderr } = await startWith({ LUOSHI_PORT: String(port) });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringMatching(
        new RegExp(`端口 ${port} 已被占用.*LUOSHI_PORT.*is taken.*LUOSHI_PORT`),
      ),
    ]);
    expect(readdirSync(join(home, 'run'))).toEqual([]);
    expect(existsSync(join(home, 'data'))).toBe(false);
  });

  it('refuses a variable that is no port', async () => {
    const { code, stderr } = await startWith({ LUOSHI_PORT: 'eighty' });
    expect(code).toBe(1);
    expect(stderr).toMatch(/LUOSHI_PORT 的值“eighty”不是端口号/);
  });
});

describe('beside another command of the same home', () => {
  const runFile = join(home, 'run/start.json');
  const dataDir = join(home, 'data');

  beforeEach(async () => {
    const begun = await inModule(`
      const { startOf } = await load('process-identity.mjs');
      return startOf(${process.pid});`);
    mkdirSync(join(home, 'run'), { recursive: true });
    const owner = { pid: process.pid, start: begun };
    const facts = { url: 'http://127.0.0.1:8181' };
    writeFileSync(
      runFile,
      JSON.stringify({ command: 'start', owner, children: [], facts, dataDir }),
    );
  });

  afterEach(() => rmSync(runFile));

  it('a second start is refused with the address of the first', async () => {
    const { code, stderr } = await startWith({});
    expect(code).toBe(1);
    expect(stderr).toMatch(/^落实已在运行 http:\/\/127\.0\.0\.1:8181.*Ctrl-C.*\n$/);
    expect(existsSync(runFile)).toBe(true);
  });

  it('servers are never started twice on the same data', async () => {
    const command = `
      import { launch } from ${JSON.stringify(`file://${root}/scripts/launch/launch.mjs`)};
      launch('other', (run) => run.servers({ dataDir: ${JSON.stringify(dataDir)} }));`;
    const env = { ...process.env, LUOSHI_HOME: home };
    const { code, stderr } = await runNode(['--input-type=module', '-e', command], { env });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^另一个命令（start，进程 \d+）正在使用同一份数据.*uses the same data.*\n$/,
    );
  });
});
