import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extraction } from '../../../domain/notice-import/extraction';
import { readNotice } from '../../../domain/notice-import/read-notice';

const FOLDER = join(__dirname, 'notices');
const all = readdirSync(FOLDER).filter(
  (name) => name.endsWith('.txt') && !name.includes('gb18030'),
);
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));
const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

test.each(names)('reads %s as it was written down beforehand', (name) => {
  const reading = readNotice(textOf(`${name}.txt`));
  if (reading === 'classified') throw new Error('read as classified');
  expect(extraction(reading, name)).toMatchObject(JSON.parse(textOf(`${name}.json`)) as object);
});

const HALF_WIDTH: Record<string, string> = {
  '：': ':',
  '，': ',',
  '；': ';',
  '（': '(',
  '）': ')',
};

test.each(all)('reads %s alike with the half-width stops of a copy on the web', (name) => {
  const source = textOf(name);
  const copied = source.replace(/[：，；（）]/g, (stop) => HALF_WIDTH[stop] ?? stop);
  expect(readNotice(copied)).toEqual(readNotice(source));
});
