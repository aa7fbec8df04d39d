import { nameOf, type Stage } from './stage';
import type { DemoRow } from './timeline';

/** Acts of which only the number is told; the files hold each of them. */
const MANY = 5;

function line(stage: Stage, row: DemoRow): string {
  const time = new Date(row.at).toISOString().slice(11, 23);
  const unit = row.unit ? nameOf(stage, row.unit) : '';
  const rung = row.rung === undefined ? '' : ` 第${row.rung}级 ${row.action ?? ''}`;
  return `${time}  ${row.act.padEnd(24)} ${unit} ${row.duty ?? ''}${rung}`.trimEnd();
}

/** Prints the record for reading: runs of the same act are cut short after a few rows. */
export function printTimeline(stage: Stage, rows: DemoRow[]): void {
  let run: DemoRow[] = [];
  const flush = (): void => {
    for (const row of run.slice(0, MANY)) process.stdout.write(`${line(stage, row)}\n`);
    const left = run.length - MANY;
    if (left > 0) process.stdout.write(`${' '.repeat(14)}… ${left} more ${run[0]?.act ?? ''}\n`);
    run = [];
  };
  for (const row of rows) {
    if (run[0] && run[0].act !== row.act) flush();
    run.push(row);
  }
  flush();
}
