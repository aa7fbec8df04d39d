import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

interface Row {
  reported: string;
  file: string;
  sentence: string;
}

function rowsOf(text: string): Row[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('|') && line.includes('`test/'))
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .map(([, reported = '', , file = '', sentence = '']) => ({
      ...{ reported, sentence },
      file: file.replaceAll('`', ''),
    }));
}

const rows = rowsOf(readFileSync(join(ROOT, 'docs/chasing.md'), 'utf8'));

it('names a test for each of more than twenty reports', () => {
  expect(rows.length).toBeGreaterThan(20);
  expect(new Set(rows.map(({ reported }) => reported)).size).toBe(rows.length);
});

it.each(rows.map(({ reported, ...row }) => [reported, row] as const))(
  'knows the test of “%s”',
  (_, { file, sentence }) => {
    expect(file).toMatch(/^test\/.+\.test\.ts$/);
    expect(existsSync(join(ROOT, file))).toBe(true);
    expect(readFileSync(join(ROOT, file), 'utf8')).toContain(sentence);
  },
);
