import { uploadObjection } from '../../../../../web/client/ui/form/upload-objection';

const limits = { limit: 1_000, room: 1 };

test.each([
  ['任务分解表.docx', 10, null],
  ['现场照片.JPG', 1_000, null],
  ['程序.exe', 10, 'kind'],
  ['没有后缀', 10, 'kind'],
  ['大文件.pdf', 1_001, 'tooLarge'],
  ['空文件.pdf', 0, 'empty'],
])('%s of %d bytes: %s', (name, size, found) => {
  expect(uploadObjection({ name, size }, limits)).toBe(found);
});

test('a field that is full takes no more', () => {
  expect(uploadObjection({ name: '又一件.pdf', size: 10 }, { ...limits, room: 0 })).toBe('tooMany');
});
