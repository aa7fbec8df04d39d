import readExcelFile, { type SheetData } from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { catalogue } from '../../forms/catalogue';
import { publishForms } from '../../store/form-versions';
import type { FormList } from '../../web/contract/forms';
import type { FormSheetReading } from '../../web/contract/form-sheets';
import { zipBomb } from '../builders/zip-bomb';
import { startWeb, type TestWeb } from '../support/web-server';
import type { WebVisitor } from '../support/web-visitor';

type Cell = SheetData[number][number];
type Sheets = Map<string, Cell[][]>;

let web: TestWeb;
let clerk: WebVisitor;
let report: string;

beforeAll(async () => {
  web = await startWeb();
  await publishForms(web.deps.connection, Object.values(catalogue));
  await web.addPeople({ clerk: [{ office: 'r-a', role: 'handler' }] });
  clerk = await web.signedIn('clerk');
  const { rows } = (await clerk.send('GET', '/api/forms')).body as FormList;
  report = rows.find(({ key }) => key === 'report')?.version ?? '';
});

afterAll(() => web.close());

async function template(): Promise<Sheets> {
  const answer = await clerk.raw(`/api/form-versions/${report}/template.xlsx`, {});
  expect(answer.headers.get('content-disposition')).toContain('.xlsx');
  const sheets = await readExcelFile(Buffer.from(await answer.arrayBuffer()));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data.map((row) => [...row])]));
}

/** Writes a value where a clerk would: beside the title, or in the column of a table. */
function fill(sheets: Sheets, title: string, value: Cell): string {
  const rows = sheets.get('填报') ?? [];
  const row = rows.findIndex((cells) => cells[1] === title);
  (rows[row] ?? [])[2] = value;
  return `填报 C${row + 1}`;
}

async function send(bytes: Buffer) {
  const form = new FormData();
  form.set('file', new Blob([new Uint8Array(bytes)]), '阶段报告.xlsx');
  const path = `/api/form-versions/${report}/workbook`;
  const response = await clerk.raw(path, { method: 'POST', body: form });
  return { status: response.status, body: (await response.json()) as FormSheetReading };
}

async function sendSheets(sheets: Sheets) {
  const made = [...sheets].map(([sheet, data]) => ({ sheet, data }));
  return send(await writeExcelFile(made as never).toBuffer());
}

function filledIn(sheets: Sheets): void {
  fill(sheets, '开展情况', '已在全部基层工会开展。');
  fill(sheets, '宣讲场次', 12);
  fill(sheets, '覆盖人数', '1,830');
  fill(sheets, '已覆盖单位数', 30);
  fill(sheets, '应覆盖单位数', 31);
}

it('reads a filled template back as the form has it, attachments left to the page', async () => {
  const sheets = await template();
  filledIn(sheets);
  const media = sheets.get('宣传报道') ?? [];
  const column = (title: string): number => (media[1] ?? []).indexOf(title);
  const row: Cell[] = [];
  row[column('标题')] = '宣讲进车间';
  row[column('媒体类型')] = '报刊';
  row[column('刊发日期')] = '2026年5月6日';
  media.push(Array.from(row, (cell) => cell ?? null));
  expect(await sendSheets(sheets)).toEqual({
    status: 200,
    body: {
      body: {
        overview: '已在全部基层工会开展。',
        lecturesHeld: 12,
        peopleReached: 1830,
        unitsCovered: 30,
        unitsTotal: 31,
        mediaItems: [{ title: '宣讲进车间', kind: 'press', publishedOn: '2026-05-06' }],
      },
      faults: [],
      left: ['附件'],
    },
  });
});

it('names each wrong cell, by what it holds and by the rules of the form, and gives nothing', async () => {
  const sheets = await template();
  filledIn(sheets);
  const unreadable = fill(sheets, '宣讲场次', '十二场');
  const negative = fill(sheets, '覆盖人数', -5);
  const { body } = await sendSheets(sheets);
  expect(body.body).toBeNull();
  expect(body.faults.map(({ cell }) => cell)).toEqual([unreadable, negative]);
  expect(body.faults[0]?.message).toBe('“宣讲场次”请填数字，不带单位和文字。');
});

it('says which required cell is empty', async () => {
  const { body } = await sendSheets(await template());
  expect(body.faults.length).toBeGreaterThanOrEqual(5);
  expect(body.faults[0]?.cell).toMatch(/^填报 C\d+$/);
});

it.each([
  ['no workbook', Buffer.from('nothing'), 'sheetUnreadable'],
  ['a zip bomb', zipBomb(80 * 1024 * 1024), 'sheetUnreadable'],
])('refuses %s', async (_what, bytes, code) => {
  expect(await send(bytes)).toMatchObject({ status: 422, body: { code } });
});

it('refuses the workbook of something else', async () => {
  const sheets: Sheets = new Map([['工资', [['姓名', '数额']]]]);
  expect(await sendSheets(sheets)).toMatchObject({ body: { code: 'sheetOfOtherForm' } });
});
