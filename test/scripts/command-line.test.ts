import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { CampaignFile } from '../../domain/campaign-file';
import { SYSTEM_SCOPE } from '../../domain/permissions';
import { findCampaign } from '../../store/campaigns';
import { connectStore, type Store } from '../../store/connection';
import { currentFormVersions } from '../../store/form-versions';
import { findPersonByAccount, listPeople } from '../../store/people';
import { listDirectory } from '../../store/units';
import { verifyPassword } from '../../web/server/password';
import { databaseUri } from '../support/servers';

const ROOT = resolve(__dirname, '../..');
const uri = databaseUri(`verbs-${randomUUID().slice(0, 8)}`);
let folder: string;
let store: Store;

interface Run {
  code: number;
  out: string;
  err: string;
}

function luoshi(args: string[], env: Record<string, string> = {}): Promise<Run> {
  const command = ['--import', 'tsx', 'scripts/luoshi.ts', ...args];
  const options = { cwd: ROOT, env: { ...process.env, MONGODB_URI: uri, LUOSHI_HOST: '', ...env } };
  return new Promise((done) => {
    execFile(process.execPath, command, options, (error, out, err) => {
      done({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'luoshi-verbs-'));
  store = await connectStore(uri);
});

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await store.connection.dropDatabase();
  await store.close();
});

const example = (): CampaignFile =>
  JSON.parse(readFileSync(join(ROOT, 'examples/000.json'), 'utf8')) as CampaignFile;

function written(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

describe('validate', () => {
  test('finds nothing in the example, and needs no database', async () => {
    const run = await luoshi(['validate', 'examples/000.json'], { MONGODB_URI: '' });
    expect(run).toMatchObject({ code: 0, out: '' });
  });

  test('prints each fault with its path and fails', async () => {
    const file = example();
    const crooked = written('crooked.json', {
      ...file,
      items: file.items.map((item) => ({ ...item, no: 1 })),
      graceDays: -1,
    });
    const { code, out } = await luoshi(['validate', crooked]);
    expect(code).toBe(1);
    expect(out).toMatch(/^items\S*no {2}.*序号/m);
    expect(out).toMatch(/^graceDays {2}/m);
  });

  test('takes another directory', async () => {
    const directory = written('units.json', { name: 'gansu', root: 'gs', units: [] });
    const { code, out } = await luoshi(['validate', 'examples/000.json', '--directory', directory]);
    expect(code).toBe(1);
    expect(out).toContain('notice.issuer');
  });

  test.each([
    ['no file', []],
    ['a file that is not there', ['nowhere.json']],
  ])('says in a sentence what is wrong with %s', async (_, args) => {
    const { code, out, err } = await luoshi(['validate', ...args]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('says what is no JSON', async () => {
    const { code, err } = await luoshi(['validate', written('broken.json', '{"notice":')]);
    expect(code).toBe(1);
    expect(err).toContain('不是有效的 JSON');
  });
});

describe('seed', () => {
  test('refuses demonstration people where others could reach them', async () => {
    for (const host of ['0.0.0.0', '10.1.2.3', '::']) {
      const run = await luoshi(['seed', '--demo'], { LUOSHI_HOST: host });
      expect(run).toMatchObject({ code: 1, out: '' });
    }
    expect(await listPeople(store.connection, SYSTEM_SCOPE, {})).toEqual([]);
  });

  test('without --demo loads directories and forms and nobody', async () => {
    expect(await luoshi(['seed'], { LUOSHI_HOST: '0.0.0.0' })).toMatchObject({ code: 0, out: '' });
    expect((await listDirectory(store.connection, 'gansu')).length).toBeGreaterThan(100);
    expect(Object.keys(await currentFormVersions(store.connection))).toContain('plan');
    expect(await listPeople(store.connection, SYSTEM_SCOPE, {})).toEqual([]);
  });

  test('with --demo twice leaves the same people and drafts', async () => {
    const first = await luoshi(['seed', '--demo']);
    const people = await listPeople(store.connection, SYSTEM_SCOPE, {});
    const draft = await findCampaign(store.connection, example().id);
    const second = await luoshi(['seed', '--demo']);
    expect(second).toEqual(first);
    expect(await listPeople(store.connection, SYSTEM_SCOPE, {})).toEqual(people);
    expect(await findCampaign(store.connection, example().id)).toEqual(draft);
    expect(draft).toMatchObject({ status: 'draft', revision: 1 });
  });

  test('what it prints is enough to sign in', async () => {
    const { out } = await luoshi(['seed', '--demo']);
    const password = /密码都是 (\S+)）/.exec(out)?.[1] ?? '';
    const accounts = [...out.matchAll(/^ {2}([a-z][\w.-]+) /gm)].map(
      ([, account]) => account ?? '',
    );
    expect(accounts.length).toBeGreaterThanOrEqual(5);
    for (const account of [...accounts, 'gs-lz']) {
      const person = await findPersonByAccount(store.connection, account);
      expect(await verifyPassword(person?.passwordHash ?? null, password)).toBe(true);
    }
  });
});

describe('admin', () => {
  const args = (account: string, office: string) => [
    'admin',
    '--account',
    account,
    '--name',
    '管理员',
    '--office',
    office,
  ];

  test('makes an administrator whose password is printed once', async () => {
    await luoshi(['seed']);
    const { code, out } = await luoshi(args('first', 'gs'));
    expect(code).toBe(0);
    const person = await findPersonByAccount(store.connection, 'first');
    expect(person?.posts).toEqual([{ office: 'gs', role: 'administrator' }]);
    const password = /密码 (\S+)/.exec(out)?.[1] ?? '';
    expect(await verifyPassword(person?.passwordHash ?? null, password)).toBe(true);
    const again = await luoshi(args('first', 'gs'));
    expect(again).toMatchObject({ code: 1, out: '' });
  });

  test('refuses an office that does not exist and an account that is none', async () => {
    expect(await luoshi(args('second', 'nowhere'))).toMatchObject({ code: 1, out: '' });
    expect(await luoshi(args('Second!', 'gs'))).toMatchObject({ code: 1, out: '' });
    expect(await luoshi(['admin'])).toMatchObject({ code: 1, out: '' });
    expect(await findPersonByAccount(store.connection, 'second')).toBeNull();
  });
});

test('an unknown verb is answered with those there are', async () => {
  const { code, out, err } = await luoshi(['../start']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(err).toContain('validate FILE');
});
