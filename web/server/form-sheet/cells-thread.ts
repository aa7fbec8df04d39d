import { parentPort, workerData } from 'node:worker_threads';
import readExcelFile from 'read-excel-file/node';
import { zipFits } from '../zip-fits';
import type { CellsFound } from './read-cells';

const MOST_UNPACKED = 60 * 1024 * 1024;

async function cellsOf(bytes: Buffer): Promise<CellsFound> {
  if (!zipFits(bytes, MOST_UNPACKED)) return null;
  try {
    const sheets = await readExcelFile(bytes);
    return sheets.map(({ sheet, data }) => ({ title: sheet, rows: data as CellRows }));
  } catch {
    return null;
  }
}

type CellRows = NonNullable<CellsFound>[number]['rows'];

const { bytes } = workerData as { bytes: Uint8Array };

void cellsOf(Buffer.from(bytes)).then((found) => parentPort?.postMessage(found));
