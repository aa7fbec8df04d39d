import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const NOTICES = join(ROOT, 'test/domain/notice-import/notices');

function importFile(path: string): Promise<{ code: number; out: string; err: string }> {
  const command = ['--import', 'tsx', 'scripts/luoshi.ts', 'import', path, '--json'];
  const env = { ...process.env, MONGODB_URI: '', TEMPORAL_ADDRESS: '' };
  return new Promise((done) => {
    execFile(process.execPath, command, { cwd: ROOT, env }, (error, out, err) => {
      done({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

test('prints nothing but JSON, of a notice in GB18030, without any server', async () => {
  const { code, out, err } = await importFile(join(NOTICES, 'county-bureau-gb18030.txt'));
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({
    file: 'county-bureau-gb18030.txt',
    title: '关于报送校园消防演练情况的通知',
    issueDate: '2021-03-22',
  });
});

test('refuses a classified paper and repeats none of its words', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'luoshi-import-'));
  const path = join(folder, 'notice.txt');
  const notice = readFileSync(join(NOTICES, 'county-bureau.txt'), 'utf8');
  writeFileSync(path, `机密★一年\n${notice}`);
  const { code, out, err } = await importFile(path);
  rmSync(folder, { recursive: true });
  expect(code).not.toBe(0);
  expect(out).toBe('');
  expect(err).toContain('密级');
  expect(err).not.toContain('消防');
});
