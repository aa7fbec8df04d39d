import { mkdirSync, writeFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { BoardCounts } from '../../web/contract/campaigns';
import { readBoard } from './board';
import { closeCampaign } from './close';
import { slotsOf } from './compress';
import { checkExpectations } from './expectations';
import { playSlot } from './play';
import { countDuplicates, countFired, type DemoResult } from './result';
import { readArguments } from './arguments';
import { setUp } from './set-up';
import { tellProgress } from './tell-progress';
import { readTimeline } from './timeline';
import { printTimeline } from './print-timeline';

/** One whole campaign through the HTTP API in compressed time; exit code 0 only if all was shown. */
async function main(): Promise<number> {
  const source = readArguments(process.argv.slice(2));
  const stage = await setUp(source);
  for (const slot of slotsOf(stage.file)) await playSlot(stage, slot);
  await tellProgress(stage);
  await closeCampaign(stage);

  const board = await readBoard(stage);
  const rows = await readTimeline(
    stage,
    board.map(({ unit }) => unit),
  );
  const cells = board.filter(({ released }) => !released).flatMap(({ duties }) => duties);
  const { id, notice } = stage.file;
  const counts = await stage.handler.get<BoardCounts>(
    `/api/campaigns/${id}/${notice.issuer}/counts`,
  );
  const result: DemoResult = {
    campaign: id,
    participants: counts.participants,
    stages: counts.funnel,
    reminders: countFired(rows, ['remind']),
    escalations: countFired(rows, ['chase', 'tellSuperior', 'draftCircular']),
    late: cells.filter(({ late }) => late === true).length,
    onTime: cells.filter(({ late }) => late === false).length,
    duplicates: countDuplicates(rows),
  };
  const folder = join('out', parse(source.path).name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'timeline.json'), `${JSON.stringify(rows, null, 1)}\n`);
  writeFileSync(join(folder, 'result.json'), `${JSON.stringify(result, null, 2)}\n`);
  printTimeline(stage, rows);
  process.stdout.write(`\n${JSON.stringify(result, null, 2)}\n\n`);

  const expectations = checkExpectations({ stage, rows, board, result });
  for (const { name, met } of expectations) process.stdout.write(`${met ? '✓' : '✗'} ${name}\n`);
  const missed = expectations.filter(({ met }) => !met).length;
  process.stdout.write(`\n${folder}: ${rows.length} rows, ${missed} expectations missed\n`);
  return missed === 0 ? 0 : 1;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  },
);
