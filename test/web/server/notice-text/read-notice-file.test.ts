import { randomBytes } from 'node:crypto';
import { readNoticeFile } from '../../../../web/server/notice-text/read-notice-file';
import { numberedDocx } from '../../../builders/numbered-docx';
import { smallDocx } from '../../../builders/small-docx';
import { lockedPdf, smallPdf } from '../../../builders/small-pdf';
import { zipBomb } from '../../../builders/zip-bomb';
import { oldOffice } from '../../../support/small-files';

const LINES = [
  '示例市总工会文件',
  '示总工发〔2024〕8号',
  '示例市总工会关于开展夏送清凉活动的通知',
  '各县（区）总工会：',
  '请于2024年7月20日前将活动情况报送市总工会办公室。',
];
const TEXT = LINES.join('\n');

const read = (name: string, bytes: Buffer) => readNoticeFile({ name, bytes });
const letters = (text: string): string => text.replace(/\s/g, '');

async function textOf(name: string, bytes: Buffer): Promise<string> {
  const found = await read(name, bytes);
  return found.kind === 'read' ? letters(found.text) : found.kind;
}

test('reads the same text from .docx, text PDF and plain text in any usual encoding', async () => {
  const whole = letters(TEXT);
  expect(await textOf('a.docx', await smallDocx(LINES))).toBe(whole);
  expect(await textOf('a.pdf', smallPdf(LINES))).toBe(whole);
  expect(await textOf('a.md', Buffer.from(TEXT))).toBe(whole);
  expect(await textOf('a.TXT', Buffer.from(`\ufeff${TEXT}`, 'utf16le'))).toBe(whole);
});

test('writes out the numbers that Word only shows', async () => {
  const bytes = await numberedDocx([
    [null, '现就有关事项通知如下，A & B <甲>'],
    [0, '工作任务'],
    [1, '摸底。'],
    [1, '创建。'],
    [2, '建角。'],
    [0, '工作要求'],
    [1, '加强领导。'],
  ]);
  const found = await read('a.docx', bytes);
  expect(found.kind === 'read' ? found.text.trim().split('\n') : found).toEqual([
    '现就有关事项通知如下，A & B <甲>',
    '一、工作任务',
    '（一）摸底。',
    '（二）创建。',
    '1.建角。',
    '二、工作要求',
    '（一）加强领导。',
  ]);
});

test('reads a table row by row, what is merged downwards in every row', async () => {
  const bytes = await numberedDocx(
    [[null, '现将《工作分工》印发给你们，请认真贯彻落实。']],
    [
      [['工作任务'], ['牵头单位']],
      [['摸底'], ['市总工会办公室', '市总工会财务部']],
      [['创建'], null],
    ],
  );
  const found = await read('a.docx', bytes);
  expect(found.kind === 'read' ? found.text.trim().split('\n').slice(1) : found).toEqual([
    '工作任务\t牵头单位',
    '摸底\t市总工会办公室、市总工会财务部',
    '创建\t市总工会办公室、市总工会财务部',
  ]);
});

test('makes radicals and full-width digits plain, and leaves Chinese punctuation alone', async () => {
  const odd = TEXT.replace('工会', '⼯会').replace('2024', '２０２４');
  expect(await textOf('a.txt', Buffer.from(odd))).toBe(letters(TEXT));
});

test.each([
  ['.docx', smallDocx(['机密★一年', ...LINES])],
  ['.pdf', Promise.resolve(smallPdf(['绝密', ...LINES]))],
  ['.txt', Promise.resolve(Buffer.from(`秘密\n${TEXT}`))],
])('refuses a %s that is marked secret', async (end, bytes) => {
  expect(await read(`a${end}`, await bytes)).toEqual({ kind: 'refused', code: 'noticeClassified' });
});

test.each([
  ['binary junk', 'a.txt', randomBytes(4_096), 'noticeUnreadable'],
  ['a file that is not what it says', 'a.docx', Buffer.from('nothing'), 'noticeUnreadable'],
  ['a broken PDF', 'a.pdf', Buffer.from('%PDF-1.7\nnothing'), 'noticeUnreadable'],
  ['a locked PDF', 'a.pdf', lockedPdf(LINES), 'noticeEncrypted'],
  ['a zip bomb', 'a.docx', zipBomb(80 * 1024 * 1024), 'noticeUnreadable'],
  ['a text without end', 'a.txt', Buffer.alloc(1_200_000, 'a'), 'noticeTooLong'],
])('refuses %s', async (...[, name, bytes, code]) => {
  expect(await read(name, bytes)).toEqual({ kind: 'refused', code });
});

test('says of a scan, and of a format it does not read, that fields are entered by hand', async () => {
  expect(await read('a.pdf', smallPdf([]))).toEqual({ kind: 'unread', reason: 'scanned' });
  expect(await read('a.doc', oldOffice(false))).toEqual({ kind: 'unread', reason: 'format' });
});
