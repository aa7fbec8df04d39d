import { existsSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { freshHome, root, runNode } from './modules';

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
