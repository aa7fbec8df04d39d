import { attachmentType } from '../../web/server/attachment-type';
import { DOCX, oldOffice, PDF, zipWith } from '../support/small-files';

const PNG = Buffer.from('89504e470d0a1a0a0000', 'hex');
const MACROS = zipWith(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin']);

test.each([
  ['方案.pdf', PDF, 'application/pdf'],
  ['方案.PDF', PDF, 'application/pdf'],
  ['方案.docx', DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  [
    '表.xlsx',
    zipWith(['[Content_Types].xml', 'xl/workbook.xml']),
    expect.stringContaining('sheet'),
  ],
  [
    '汇报.pptx',
    zipWith(['[Content_Types].xml', 'ppt/presentation.xml']),
    expect.stringContaining('presentation'),
  ],
  ['公文.ofd', zipWith(['OFD.xml', 'Doc_0/Document.xml']), 'application/ofd'],
  ['旧稿.doc', oldOffice(false), 'application/msword'],
  ['旧稿.wps', oldOffice(false), 'application/vnd.ms-works'],
  ['照片.png', PNG, 'image/png'],
  ['照片.jpeg', Buffer.from('ffd8ffe000', 'hex'), 'image/jpeg'],
  ['说明.txt', Buffer.from('正文'), 'text/plain'],
  ['名单.csv', Buffer.from([0xd0, 0xd5, 0x2c, 0x31]), 'text/csv'],
])('%s is taken', (name, bytes, type) => {
  expect(attachmentType(name, bytes)).toEqual(type);
});

test.each([
  ['a page', '页.html', Buffer.from('<html></html>')],
  ['a page under another name', '页.txt', Buffer.from('\ufeff \n<script>1</script>')],
  ['a drawing with scripts', '图.svg', Buffer.from('<svg/>')],
  ['an archive', '包.zip', zipWith(['a.txt'])],
  ['an archive under another name', '包.docx', zipWith(['a.txt'])],
  [
    'a spreadsheet under another name',
    '表.docx',
    zipWith(['[Content_Types].xml', 'xl/workbook.xml']),
  ],
  ['a document with macros', '稿.docm', MACROS],
  ['a document with macros under another name', '稿.docx', MACROS],
  ['an old document with macros', '稿.doc', oldOffice(true)],
  ['a program', '程序.exe', Buffer.from('MZ')],
  ['a program under another name', '程序.pdf', Buffer.from('MZ')],
  ['a name without an extension', 'pdf', PDF],
  ['a name of the prototype', 'a.constructor', PDF],
  ['bytes under the name of text', '文.txt', Buffer.from([65, 0, 66])],
  ['a cut container', '稿.docx', DOCX.subarray(0, 40)],
])('%s is refused', (_, name, bytes) => {
  expect(attachmentType(name, bytes)).toBeNull();
});
