import fc from 'fast-check';
import { type Cell, readCell } from '../../../domain/form-sheet/read-cell';
import { formSheets } from '../../../domain/form-sheet/form-sheets';
import { type FilledSheet, readFormSheets } from '../../../domain/form-sheet/read-form-sheets';
import { writeFormSheets } from '../../../domain/form-sheet/write-form-sheets';
import type { FormBody } from '../../../domain/form';
import type { SheetColumn } from '../../../domain/form-sheet/sheet-column';
import { catalogue } from '../../../forms/catalogue';

const report = catalogue.report;
const sheets = formSheets(report.schema, report.ui);

function column(title: string): SheetColumn {
  const found = sheets.columns.find((one) => one.title === title);
  if (!found) throw new Error(title);
  return found;
}

const copied = (written: ReturnType<typeof writeFormSheets>): FilledSheet[] =>
  structuredClone(written);

test('a form becomes one sheet of fields and one for each table; attachments stay out', () => {
  expect(sheets.columns.map(({ title }) => title)).toEqual(
    expect.arrayContaining(['开展情况', '宣讲场次', '宣传方式', '题目']),
  );
  expect(sheets.tables.map(({ title }) => title)).toEqual([
    '宣传报道',
    '各项任务进展',
    '困难和问题',
  ]);
  expect(sheets.left).toEqual(['附件']);
});

/** Without the lists of stored attachments. */
function withoutFiles(body: FormBody): FormBody {
  const isFiles = (value: unknown): boolean =>
    Array.isArray(value) && value.some((one: object) => Object.hasOwn(one, 'size'));
  return Object.fromEntries(Object.entries(body).filter(([, value]) => !isFiles(value)));
}

test('what was filled in comes back as it was, attachments aside', () => {
  const { notice: _notHandedIn, ...handedIn } = catalogue;
  for (const form of Object.values(handedIn)) {
    const own = formSheets(form.schema, form.ui);
    for (const body of Object.values<FormBody>(form.samples.valid)) {
      const rest = withoutFiles(body);
      const read = readFormSheets(own, copied(writeFormSheets(own, rest)));
      expect(read.faults).toEqual([]);
      expect(read.body).toEqual(rest);
    }
  }
});

test('names the cell that cannot be read, and reads the others', () => {
  const filled = copied(writeFormSheets(sheets, { overview: '已开展', lecturesHeld: 3 }));
  const row = filled[0]?.rows.findIndex((cells) => cells[1] === '宣讲场次') ?? -1;
  (filled[0]?.rows[row] as Cell[])[2] = '三场';
  const { faults, body } = readFormSheets(sheets, filled);
  expect(faults).toMatchObject([
    { place: { sheet: '填报', cell: `C${row + 1}` }, code: 'notANumber' },
  ]);
  expect(body).toEqual({ overview: '已开展' });
});

test('keys decide: columns and sheets may be moved, lines added between', () => {
  const [fields, ...tables] = copied(
    writeFormSheets(sheets, { overview: '已开展', mediaItems: [{ title: '甲', kind: 'press' }] }),
  );
  const turned = tables.map(({ title, rows }) => ({
    title: `${title}（改）`,
    rows: rows.map((cells) => [...cells].reverse()),
  }));
  const moved = [...turned, { title: '别的', rows: [['随便写'], []] }, ...(fields ? [fields] : [])];
  expect(readFormSheets(sheets, moved).body).toEqual({
    overview: '已开展',
    mediaItems: [{ title: '甲', kind: 'press' }],
  });
});

test('a file of something else is told apart', () => {
  expect(readFormSheets(sheets, [{ title: '工资', rows: [['姓名', '数额']] }]).isForeign).toBe(
    true,
  );
});

test.each<[string, Cell, unknown]>([
  ['宣讲场次', '１，２００', { value: 1200 }],
  ['宣讲场次', ' 12 ', { value: 12 }],
  ['宣讲场次', '12场', { fault: 'notANumber' }],
  ['是否有典型经验', '√', { value: true }],
  ['是否有典型经验', '无', { value: false }],
  ['是否有典型经验', '也许', { fault: 'notYesOrNo' }],
  ['宣传方式', '', { value: [] }],
])('%s: %s', (title, cell, expected) => {
  expect(readCell(column(title), cell)).toEqual(expected);
});

const DAY: SheetColumn = { path: ['on'], title: '日期', kind: 'date', choices: [], unit: '' };

test('a day is read however a spreadsheet or a clerk writes it', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      (date) => {
        const on = date.toISOString().slice(0, 10);
        const [year = '', month = '', day = ''] = on.split('-').map((part) => String(Number(part)));
        const forms: Cell[] = [
          new Date(on),
          on,
          `${year}/${month}/${day}`,
          `${year}年${month}月${day}日`,
        ];
        expect(forms.map((cell) => readCell(DAY, cell))).toEqual(forms.map(() => ({ value: on })));
      },
    ),
  );
  expect(readCell(DAY, '2026-02-30')).toEqual({ fault: 'notADate' });
});
