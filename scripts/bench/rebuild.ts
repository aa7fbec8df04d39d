import { cpus } from 'node:os';
import type { Connection } from '../../store/connection';
import { dutyModel } from '../../store/models/duty';
import { unitTaskModel } from '../../store/models/unit-task';
import { rebuildRows } from '../../store/rebuild-rows';
import { verifyJournal } from '../../store/verify-journal';
import { issueCampaign } from '../demo/issue-campaign';
import { withStore } from '../luoshi/verb';
import { median, report } from './bench-row';
import { ISSUER, measureCampaign } from './engine-campaign';
import { castOn } from './engine-cast';
import { ENTRIES_OF_UNIT, fillJournal } from './fill-journal';

const UNITS = 1_000;
const RUNS = 5;
const ENTRIES_PER_SECOND = 10_000;

async function entriesPerSecond(work: () => Promise<number>): Promise<number> {
  const startedAt = performance.now();
  const entries = await work();
  return Math.round((entries * 1_000) / (performance.now() - startedAt));
}

/** Every row is dropped, then made anew from the record. */
async function madeAnew(connection: Connection, campaign: string): Promise<number> {
  for (const model of [dutyModel, unitTaskModel]) {
    await model(connection).collection.deleteMany({ campaign });
  }
  return entriesPerSecond(async () => {
    const { entries, rows, inserted } = await rebuildRows(connection, { campaign, office: ISSUER });
    if (inserted !== rows - 1) throw new Error(`${inserted} of ${rows} rows were made`);
    return entries;
  });
}

/** How fast the rows are made anew from the record, and how fast its chain is checked. */
async function measure(connection: Connection, url: string): Promise<number> {
  const { handler } = await castOn(connection, { url, units: UNITS, acting: 1 });
  const campaign = `rebuild-${process.pid}`;
  const participants = await issueCampaign({ handler, file: measureCampaign(campaign) });
  const refs = participants.map(({ unit }) => ({ campaign, office: ISSUER, unit }));
  await fillJournal(connection, refs);
  const anew: number[] = [];
  const checked: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    anew.push(await madeAnew(connection, campaign));
    checked.push(
      await entriesPerSecond(async () => {
        const { entries, findings } = await verifyJournal(connection);
        if (findings.length > 0) throw new Error(`${findings.length} faults in a sound record`);
        return entries;
      }),
    );
  }
  const servers = `Node ${process.version}, embedded servers, ${cpus().length} CPUs`;
  const size = `${UNITS * ENTRIES_OF_UNIT} entries`;
  const row = { size, unit: 'entries/s', peer: ENTRIES_PER_SECOND, servers, target: 1 };
  const held = [
    { ...row, id: 'rebuild', name: '由办理记录重建全部台账', ours: median(anew) },
    { ...row, id: 'verify', name: '核验办理记录', ours: median(checked) },
  ];
  const rows = held.map((one) => ({ ...one, ratio: one.ours / one.peer }));
  return report('rebuild', rows) ? 0 : 1;
}

const url = process.env.LUOSHI_URL;
if (!url) throw new Error('LUOSHI_URL must name the API');
withStore((connection) => measure(connection, url)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  },
);
