import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extraction } from '../../../domain/notice-import/extraction';
import { readNotice } from '../../../domain/notice-import/read-notice';

const FOLDER = join(__dirname, 'notices');
const names = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));
const textOf = (name: string): string => readFileSync(join(FOLDER, name), 'utf8');

test.each(names)('reads %s as it was written down beforehand', (name) => {
  const reading = readNotice(textOf(`${name}.txt`));
  if (reading === 'classified') throw new Error('read as classified');
  expect(extraction(reading, name)).toMatchObject(JSON.parse(textOf(`${name}.json`)) as object);
});
