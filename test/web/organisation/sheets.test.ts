import readExcelFile from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { seedPeople } from '../../../scripts/seed-data/demo';
import { readExampleCampaigns, readExampleDirectories } from '../../../scripts/seed-data/examples';
import { findMailAddresses } from '../../../store/mail-addresses';
import { findPeopleByAccount } from '../../../store/people';
import { saveDirectory } from '../../../store/units';
import type { OrganisationUnitBody } from '../../../web/contract/organisation';
import type { ImportDone, ImportPreview } from '../../../web/contract/organisation-import';
import { startWeb, type TestWeb } from '../../support/web-server';
import type { WebVisitor } from '../../support/web-visitor';

type Rows = (string | null)[][];
const UNIT_HEAD = ['单位', '上级', '层级', '类别', '别名'];
const PEOPLE_HEAD = ['姓名', '账号', '单位', '岗位'];

let web: TestWeb;
let root: WebVisitor;
let province: WebVisitor;
let keys = 0;

beforeAll(async () => {
  web = await startWeb();
  await web.addPeople({
    root: [{ office: 'r', role: 'administrator' }],
    elsewhere: [{ office: 'r-b', role: 'handler' }],
    local: [{ office: 'r-a', role: 'administrator' }],
    province: [{ office: 'gs', role: 'administrator' }],
  });
  const directories = readExampleDirectories().filter(({ root: id }) => id === 'gs');
  for (const directory of directories) await saveDirectory(web.deps.connection, directory);
  const campaigns = readExampleCampaigns().filter(({ directory }) => directory === 'gansu');
  await seedPeople(web.deps.connection, campaigns, directories);
  root = await web.signedIn('root');
  province = await web.signedIn('province');
});

afterAll(() => web.close());

async function workbook(sheets: Record<string, Rows>): Promise<Buffer> {
  const made = Object.entries(sheets).map(([sheet, rows]) => ({ sheet, data: rows }));
  return writeExcelFile(made).toBuffer();
}

async function post(
  who: WebVisitor,
  path: string,
  {
    bytes,
    fields = {},
    key = '',
  }: { bytes: Buffer; fields?: Record<string, string>; key?: string },
): Promise<{ status: number; body: Record<string, unknown> }> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set('file', new Blob([new Uint8Array(bytes)]), '组织机构.xlsx');
  const headers: Record<string, string> = key ? { 'idempotency-key': key } : {};
  const response = await who.raw(path, { method: 'POST', body: form, headers });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function preview(who: WebVisitor, bytes: Buffer): Promise<ImportPreview> {
  const { status, body } = await post(who, '/api/organisation/preview', { bytes });
  expect([status, status === 200 ? '' : body]).toEqual([200, '']);
  return body as unknown as ImportPreview;
}

function take(who: WebVisitor, bytes: Buffer, { key, ...fields }: { basis: string; key?: string }) {
  keys += 1;
  const path = '/api/organisation/import';
  return post(who, path, { bytes, fields, key: key ?? `sheet-test-${keys}` });
}

const told = ({ faults }: ImportPreview) =>
  faults.map(({ sheet, row, column, message }) => `${sheet} ${row} ${column} ${message}`);

async function download(who: WebVisitor, path: string) {
  const response = await who.raw(path);
  expect(response.status).toBe(200);
  const name = decodeURIComponent(response.headers.get('content-disposition') ?? '');
  return { name, bytes: Buffer.from(await response.arrayBuffer()) };
}

describe('what is exported', () => {
  test('is imported as unchanged, every unit and every person of the demonstration', async () => {
    const { name, bytes } = await download(province, '/api/organisation/sheet');
    expect(name).toContain('甘肃省总工会组织机构');
    const seen = await preview(province, bytes);
    expect(told(seen)).toEqual([]);
    expect(seen.warnings).toEqual([]);
    expect(seen.changes).toEqual([]);
    expect(seen.units).toEqual({ added: 0, changed: 0, unchanged: 204, refused: 0 });
    expect(seen.people).toMatchObject({ added: 0, changed: 0, refused: 0 });
    expect(seen.people?.unchanged).toBeGreaterThan(100);
  });

  test('has the headers of the template, in Chinese', async () => {
    const [own, empty] = await Promise.all([
      download(province, '/api/organisation/sheet'),
      download(province, '/api/organisation/template'),
    ]);
    for (const { bytes } of [own, empty]) {
      const [units, people] = await readExcelFile(bytes);
      const headed = [UNIT_HEAD, [...PEOPLE_HEAD, '邮箱']];
      expect([units?.data[0], people?.data[0]]).toEqual(headed);
    }
    expect(empty.name).toContain('组织机构导入模板.xlsx');
  });

  test('is for administrators', async () => {
    const other = await web.signedIn('elsewhere');
    expect((await other.get('/api/organisation/sheet')).status).toBe(403);
    const upload = await post(other, '/api/organisation/preview', { bytes: Buffer.from('x') });
    expect(upload.status).toBe(403);
  });
});

describe('a sheet with mistakes', () => {
  test('names each row, its column and what to do', async () => {
    const bytes = await workbook({
      单位: [
        UNIT_HEAD,
        ['丙市总工会', '根省总工回', '市级', '市州总工会', null],
        ['丁市总工会', '根省总工会', '地区级', '市州总工会', null],
        ['戊市总工会', null, '市级', '市州总工会', null],
        ['己市总工会', '根省总工会', '市级', '市州总工会', '乙市总工会'],
        ['庚市总工会', '根省总工会', '市级', '市州总工会', null],
        ['庚市总工会', '根省总工会', '市级', '市州总工会', null],
        ['辛县', '丁市总工会', '县级', '县区总工会', null],
      ],
      人员: [
        PEOPLE_HEAD,
        ['某甲', 'bad account!', '甲市总工会', '承办人'],
        ['某乙', 'someone.b', '甲市总工汇', '承办人'],
        ['某丙', 'someone.c', '甲市总工会', '主任'],
      ],
    });
    const seen = await preview(root, bytes);
    expect(told(seen)).toEqual([
      expect.stringMatching(/^units 2 上级 没有叫“根省总工回”的上级单位；是不是：根省总工会/),
      expect.stringMatching(/^units 3 层级 层级“地区级”认不出；请填其中之一：.*市州级/),
      expect.stringMatching(/^units 4 上级 “戊市总工会”是新单位，没有填上级/),
      expect.stringMatching(/^units 5 别名 别名“乙市总工会”已是“乙市总工会”的名称/),
      expect.stringMatching(/^units 7 单位 “庚市总工会”与第 6 行重复/),
      expect.stringMatching(/^units 8 上级 上级“丁市总工会”（第 3 行）有错/),
      expect.stringMatching(/^people 2 账号 账号“bad account!”不合格式/),
      expect.stringMatching(/^people 3 单位 没有叫“甲市总工汇”的单位；是不是：甲市总工会/),
      expect.stringMatching(/^people 4 岗位 岗位“主任”认不出/),
    ]);
    expect(seen.units).toEqual({ added: 1, changed: 0, unchanged: 0, refused: 6 });
    const refused = await take(root, bytes, { basis: String(seen.basis) });
    expect(refused).toMatchObject({ status: 422, body: { code: 'sheetHasFaults' } });
    const units = (await root.get('/api/units?text=庚市')).body.units;
    expect(units).toEqual([]);
  });

  test('a near name is pointed out, never taken for the unit, and added only if confirmed', async () => {
    const row = ['甲市工会', '根省总工会', '市级', '市州总工会', null];
    const bytes = await workbook({ 单位: [UNIT_HEAD, row] });
    const seen = await preview(root, bytes);
    expect(seen.warnings.map(({ row: no, message }) => [no, message])).toEqual([
      [2, expect.stringContaining('与已有的“甲市总工会”很相近')],
    ]);
    const basis = String(seen.basis);
    const refused = await take(root, bytes, { basis });
    expect(refused).toMatchObject({ status: 409, body: { code: 'sheetNeedsConfirmation' } });
  });

  test('a file that is no workbook, or has no known table, is refused in a sentence', async () => {
    const noBook = await post(root, '/api/organisation/preview', { bytes: Buffer.from('hello') });
    expect(noBook.body.code).toBe('sheetUnreadable');
    const bytes = await workbook({ 表一: [['日期', '金额']] });
    const unknown = await post(root, '/api/organisation/preview', { bytes });
    expect(unknown.body.code).toBe('sheetUnknown');
  });

  test('nobody imports beyond the own branch', async () => {
    const local = await web.signedIn('local');
    const bytes = await workbook({
      单位: [UNIT_HEAD, ['乙市一县总工会', '乙市总工会', '县级', '县区总工会', null]],
      人员: [PEOPLE_HEAD, ['某人', 'elsewhere', '甲市总工会', '承办人']],
    });
    expect(told(await preview(local, bytes))).toEqual([
      expect.stringContaining('“乙市一县总工会”不在您管理的范围内'),
      expect.stringContaining('账号“elsewhere”已由您管理范围以外的人员使用'),
    ]);
  });
});

describe('a good sheet', () => {
  const rows = {
    单位: [
      ['某某省工会组织机构表', null, null, null, null],
      ['上级单位', ' 单位 名称＊', '级别', '类型', '简称'],
      ['丙市总工会', '丙市一县总工会', '县级', '县区总工会', null],
      ['根省总工会', '丙市总工会', '市级', '市州总工会', '丙市总、丙总'],
      ['根省总工会', '甲市 总工会', '', '', '甲市总'],
    ],
    人员: [
      [...PEOPLE_HEAD, '邮箱'],
      ['某丁', 'Ｓomeone.D', '丙市总工会', '承办人、收发员', 'someone@example.org'],
      ['某丁', 'someone.d', '丙市总工会/丙市一县总工会', '督办员'],
    ],
  };

  let bytes: Buffer;
  beforeAll(async () => {
    bytes = await workbook(rows);
  });

  test('is taken over in one act; new people get passwords that work', async () => {
    const seen = await preview(root, bytes);
    expect(told(seen)).toEqual([]);
    expect(seen.units).toEqual({ added: 2, changed: 1, unchanged: 0, refused: 0 });
    expect(seen.people).toEqual({ added: 1, changed: 0, unchanged: 0, refused: 0 });
    const { status, body } = await take(root, bytes, {
      basis: String(seen.basis),
      key: 'good-sheet',
    });
    expect(status).toBe(200);
    const { passwords } = body as unknown as ImportDone;
    expect(passwords).toMatchObject([{ name: '某丁', account: 'someone.d', unit: '丙市总工会' }]);
    const password = passwords[0]?.password ?? '';
    expect((await web.visitor().signIn('someone.d', password)).status).toBe(200);
  });

  test('keeps addresses beside the record, and shows them masked to whoever answers for them', async () => {
    const { connection } = web.deps;
    const [person] = await findPeopleByAccount(connection, ['someone.d']);
    const id = person?.id ?? '';
    const known = async () => (await findMailAddresses(connection, [id])).get(id);
    expect(await known()).toBe('someone@example.org');
    const office = person?.posts[0]?.office ?? '';
    const shown = async () => {
      const { body } = await root.get(`/api/organisation/units/${office}`);
      return (body as unknown as OrganisationUnitBody).people?.find((one) => one.id === id)?.mail;
    };
    expect(await shown()).toBe('so***@example.org');
    const path = `/api/people/${id}/mail-address`;
    const save = async (address: string) =>
      (await root.send('PUT', path, { body: { address } })).status;
    expect(await save('a@b.org,c@d.org')).toBe(422);
    expect(await save('')).toBe(204);
    expect(await shown()).toBeNull();
    expect(await save('other@example.org')).toBe(204);
    expect(await known()).toBe('other@example.org');
  });

  test('imported again changes nothing', async () => {
    const seen = await preview(root, bytes);
    expect(seen.units).toEqual({ added: 0, changed: 0, unchanged: 3, refused: 0 });
    expect(seen.people).toEqual({ added: 0, changed: 0, unchanged: 1, refused: 0 });
    const done = await take(root, bytes, { basis: String(seen.basis) });
    expect(done.body).toEqual({
      units: { added: 0, changed: 0 },
      people: { added: 0, changed: 0 },
      passwords: [],
    });
  });

  test('when its answer was lost, the same command gives new passwords and adds nothing', async () => {
    const again = await take(root, bytes, { basis: '0', key: 'good-sheet' });
    const { passwords } = again.body as unknown as ImportDone;
    expect(passwords.map(({ account }) => account)).toEqual(['someone.d']);
    const password = passwords[0]?.password ?? '';
    expect((await web.visitor().signIn('someone.d', password)).status).toBe(200);
    const units = (await root.get('/api/units?text=丙市')).body.units as object[];
    expect(units).toHaveLength(2);
  });

  test('read against a directory that has changed since is refused', async () => {
    const late = await workbook({
      单位: [UNIT_HEAD, ['壬市总工会', '根省总工会', '市级', '市州总工会', null]],
    });
    const { basis } = await preview(root, late);
    await root.send('PATCH', '/api/people/id-elsewhere', { body: { name: '改名' } });
    const refused = await take(root, late, { basis: String(basis) });
    expect(refused).toMatchObject({ status: 409, body: { code: 'revisionOutdated' } });
  });

  test('of a thousand rows is read and taken over', async () => {
    const units = Array.from({ length: 500 }, (_, i) => [
      `第${i}厂工会委员会`,
      '甲市一县总工会',
      '基层',
      '基层工会',
      null,
    ]);
    const people = Array.from({ length: 500 }, (_, i) => [
      `人${i}`,
      `plant.${i}`,
      `第${i}厂工会委员会`,
      '承办人',
    ]);
    await root.send('PATCH', '/api/units/r-a-1', {
      body: { tier: 'county', unitClass: 'county' },
      headers: { 'idempotency-key': 'county-class' },
    });
    const many = await workbook({ 单位: [UNIT_HEAD, ...units], 人员: [PEOPLE_HEAD, ...people] });
    const seen = await preview(root, many);
    expect(told(seen)).toEqual([]);
    const done = await take(root, many, { basis: String(seen.basis) });
    expect(done.body).toMatchObject({ units: { added: 500 }, people: { added: 500 } });
    const again = await preview(root, many);
    expect([again.units?.unchanged, again.people?.unchanged]).toEqual([500, 500]);
  });
});
