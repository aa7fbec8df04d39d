import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CELL_ACTS, CELL_IDIOMS, CELL_MODES, CELLS } from './cells';
import { cellTable, cellTableInFile } from './cell-table';

it('is in docs/approval.md as the cases say', () => {
  expect(cellTableInFile()).toBe(cellTable());
});

it('has a cell for every place, mode and act, and a test for each', () => {
  expect(CELLS).toHaveLength(CELL_IDIOMS.length * CELL_MODES.length * CELL_ACTS.length);
  expect(CELLS.length).toBeGreaterThanOrEqual(120);
  const files = [...cellTable().matchAll(/`(test\/[^`]+\.test\.ts)`/g)].map(([, file]) => file);
  expect(files).toHaveLength(CELLS.length);
  const missing = files.filter((file) => !existsSync(join(__dirname, '../../..', file ?? '')));
  expect(missing).toEqual([]);
});
