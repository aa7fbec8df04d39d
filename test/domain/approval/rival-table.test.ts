import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RIVAL_CASES, rivalTable, rivalTableInFile } from './rival-table';

const ROOT = join(__dirname, '../../..');

/** Columns are as wide as the formatter counts Chinese characters: they are compared without padding. */
const bare = (table: string) => table.replace(/ +/g, ' ').replace(/-+/g, '-');

it('is in docs/approval.md as the cases say', () => {
  expect(bare(rivalTableInFile())).toBe(bare(rivalTable()));
});

it.each(RIVAL_CASES.map((one) => [one.report, one] as const))('%s is held by a test', (_, one) => {
  const file = join(ROOT, one.test);
  expect(existsSync(file)).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain(one.name);
});
