import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWeb, type TestWeb } from '../support/web-server';

const AS_BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const PAGE = '<meta property="csp-nonce" nonce="__CSP_NONCE__"><div id="root"></div>';

let folder: string;
let web: TestWeb;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'luoshi-client-'));
  mkdirSync(join(folder, 'assets'));
  mkdirSync(join(folder, '.vite'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'assets', 'index-abc.js'), 'export {};');
  writeFileSync(join(folder, '.vite', 'manifest.json'), '{}');
  web = await startWeb({ clientFolder: folder });
});

afterAll(async () => {
  await web.close();
  rmSync(folder, { recursive: true });
});

const open = (path: string, headers: Record<string, string> = AS_BROWSER) =>
  fetch(`${web.url}${path}`, { headers });

describe('the client as it is served', () => {
  test.each(['/', '/todo', '/tasks/c/o/u?duty=plan'])('%s is its page', async (path) => {
    const response = await open(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.text()).toContain('<div id="root">');
  });

  test('each page carries the nonce of its own policy, and no other page has it', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const response = await open('/todo');
        const [, nonce = ''] = /nonce="([^"]+)"/.exec(await response.text()) ?? [];
        const policy = response.headers.get('content-security-policy');
        expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
        return nonce;
      }),
    );
    expect(nonces[0]).toHaveLength(24);
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('hashed files are kept for ever', async () => {
    const response = await open('/assets/index-abc.js');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(response.headers.get('content-type')).toContain('javascript');
  });

  test.each(['/assets/gone.js', '/api/nothing'])('%s is no page', async (path) => {
    const response = await open(path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ code: 'routeUnknown' });
  });

  test('what the build keeps for itself is not served', async () => {
    expect(await (await open('/.vite/manifest.json')).text()).not.toBe('{}');
  });

  test('who does not ask for a page is told that there is no such route', async () => {
    expect((await open('/todo', { accept: 'application/json' })).status).toBe(404);
    expect((await fetch(`${web.url}/todo`, { method: 'POST' })).status).toBe(404);
  });
});
