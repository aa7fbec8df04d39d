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

/** The middle one of the values, the upper of two; NaN of none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** A row with the ratio that it must reach. */
export interface HeldRow extends BenchRow {
  target: number;
}

/** Writes the rows of one measure and prints them as a table; answers whether each reaches its target. */
export function report(name: string, held: readonly HeldRow[]): boolean {
  const rows = held.map(({ target: _target, ...row }) => row);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.json`), `${JSON.stringify(rows, null, 2)}\n`);
  process.stdout.write(
    '| id | size | ours | peer | ratio | target |\n| --- | --- | ---: | ---: | ---: | ---: |\n',
  );
  for (const { id, size, ours, peer, ratio, unit, target } of held) {
    const figures = [`${ours} ${unit}`, `${peer} ${unit}`, ratio.toFixed(2), target];
    process.stdout.write(`| ${[id, size, ...figures].join(' | ')} |\n`);
  }
  return held.every(({ ratio, target }) => ratio >= target);
}
