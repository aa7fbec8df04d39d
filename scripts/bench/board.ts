import { cpus } from 'node:os';
import { openBrowser } from '../browse/open-browser';
import { withStore } from '../luoshi/verb';
import { median, ratioOfDurations, report } from './bench-row';
import { DUTIES, UNITS } from './board-campaign';
import { fillBoard } from './fill-board';
import { signedIn, timeBoard, type BoardTimes } from './time-board';

const RUNS = 5;
const FIRST_PAINT_MS = 500;

function total(runs: readonly BoardTimes[], part: keyof BoardTimes): number {
  return runs.reduce((sum, run) => sum + run[part], 0);
}

async function openings(url: string): Promise<{ runs: BoardTimes[]; version: string }> {
  const browser = await openBrowser();
  try {
    const context = await signedIn(browser, url);
    const runs: BoardTimes[] = [];
    for (let run = 0; run < RUNS; run += 1) runs.push(await timeBoard(context, url));
    return { runs, version: browser.version() };
  } finally {
    await browser.close();
  }
}

/** The board of 1,500 units × 6 duties: first paint after the data, and blanks while scrolling. */
async function main(): Promise<number> {
  const url = process.env.LUOSHI_URL;
  if (!url) throw new Error('LUOSHI_URL must name the API');
  await withStore((connection) => fillBoard(connection, url));
  const { runs, version } = await openings(url);
  const machine = `Node ${process.version}, Chromium ${version}, ${cpus().length} CPUs`;
  const size = `${UNITS} units × ${DUTIES.length} duties, ${RUNS} openings`;
  const paint = Math.round(median(runs.map((run) => run.paint)));
  const blank = total(runs, 'blankViews');
  const reached = report('board', [
    {
      ...{ id: 'board-first-paint', name: '台账：数据到达至首次显示', size, unit: 'ms' },
      ...{ ours: paint, peer: FIRST_PAINT_MS, servers: machine },
      ratio: ratioOfDurations(paint, FIRST_PAINT_MS),
      target: 1,
    },
    {
      ...{ id: 'board-blank-views', name: '台账：滚动后空白的画面', unit: 'views' },
      ...{ size: `${total(runs, 'views')} views`, ours: blank, peer: 0, servers: machine },
      ratio: blank === 0 ? 1 : 0,
      target: 1,
    },
  ]);
  const worst = Math.round(Math.max(...runs.map((run) => run.paint)));
  process.stdout.write(
    `reading ${Math.round(median(runs.map((run) => run.read)))} ms, slowest first paint ${worst} ms, ` +
      `${total(runs, 'blankWheelFrames')} of ${total(runs, 'wheelFrames')} frames blank under the wheel\n`,
  );
  return reached ? 0 : 1;
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
