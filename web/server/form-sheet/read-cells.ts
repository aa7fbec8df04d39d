import path from 'node:path';
import type { FilledSheet } from '../../../domain/form-sheet/read-form-sheets';
import { WebRefusalError } from '../refusal-error';
import { runInThread, ThreadError } from '../run-in-thread';

/** The sheets of a workbook; null for what cannot be read as one. */
export type CellsFound = FilledSheet[] | null;

const THREAD = path.join(__dirname, 'cells-thread.ts');
const PATIENCE_MS = 10_000;
const LIMITS = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32 };
const MOST_ROWS = 2_000;

/**
 * The cells of an .xlsx, read in a thread of its own with little memory and a time limit.
 * @throws WebRefusalError sheetUnreadable, sheetTooLong
 */
export async function readCells(bytes: Buffer): Promise<FilledSheet[]> {
  const data = { bytes };
  try {
    const found = await runInThread<CellsFound>({
      ...{ file: THREAD, data, patienceMs: PATIENCE_MS, limits: LIMITS },
    });
    if (found === null) throw new WebRefusalError('sheetUnreadable');
    if (found.some(({ rows }) => rows.length > MOST_ROWS)) {
      throw new WebRefusalError('sheetTooLong', { most: MOST_ROWS });
    }
    return found;
  } catch (error) {
    if (error instanceof ThreadError) throw new WebRefusalError('sheetUnreadable');
    throw error;
  }
}
