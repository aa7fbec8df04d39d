import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One figure beside what it is held to. */
export interface BenchRow {
  id: string;
  name: string;
  /** On how much it was measured. */
  size: string;
  ours: number;
  /** The same of the peer; where there is none, the target. */
  peer: number;
  /** Ours ÷ peer as rates: above 1 is better than the peer. */
  ratio: number;
  unit: string;
  servers: string;
}

const FOLDER = join('out', 'bench');

/** The ratio of two durations as rates; what takes no time at all counts as a thousandth. */
export function ratioOfDurations(ours: number, peer: number): number {
  return peer / Math.max(ours, 0.001);
}

/** Writes the rows of one measure and prints them as a table; answers whether each reaches its peer. */
export function report(name: string, rows: readonly BenchRow[]): boolean {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(rows, null, 2)}\n`);
  process.stdout.write(
    '| id | size | ours | held to | ratio |\n| --- | --- | ---: | ---: | ---: |\n',
  );
  for (const { id, size, ours, peer, ratio, unit } of rows) {
    const figures = [`${ours} ${unit}`, `${peer} ${unit}`, ratio.toFixed(2)];
    process.stdout.write(`| ${[id, size, ...figures].join(' | ')} |\n`);
  }
  return rows.every(({ ratio }) => ratio >= 1);
}
