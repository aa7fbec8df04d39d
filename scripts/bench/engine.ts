import { cpus } from 'node:os';
import { Client, Connection } from '@temporalio/client';
import { withStore } from '../luoshi/verb';
import { startBare, type Bare } from './bare/start-bare';
import { median, report } from './bench-row';
import {
  bareRate,
  issueRate,
  rawStartRate,
  reviewRate,
  submitRate,
  type Cast,
} from './engine-acts';
import { castOn } from './engine-cast';

const UNITS = 1_000;
const ACTS = 200;
const PAIRS = 5;

const ROWS = {
  issue: {
    id: 'B1',
    name: '印发至全部单位可见',
    size: `${UNITS} units`,
    unit: 'units/s',
    target: 3,
  },
  submit: { id: 'B2', name: '四十栏表单报送', size: `${ACTS} forms`, unit: 'acts/s', target: 0.6 },
  review: { id: 'B3', name: '审核', size: `${ACTS} reviews`, unit: 'acts/s', target: 0.6 },
} as const;
type Measure = keyof typeof ROWS;

type Pairs = Record<Measure, { ours: number[]; peer: number[] }>;

/** One of each side, one after the other; which comes first changes, so that neither gains by it. */
async function pair(
  { cast, bare, temporal }: { cast: Cast; bare: Bare; temporal: Client },
  run: number,
  pairs: Pairs,
): Promise<void> {
  const campaign = `measure-${process.pid}-${run}`;
  const both = async (
    measure: Measure,
    ours: () => Promise<number>,
    peer: () => Promise<number>,
  ): Promise<void> => {
    const noteOurs = async () => void pairs[measure].ours.push(await ours());
    const notePeer = async () => void pairs[measure].peer.push(await peer());
    const order = run % 2 === 0 ? [noteOurs, notePeer] : [notePeer, noteOurs];
    for (const one of order) await one();
  };
  let submissions: string[] = [];
  await both(
    'issue',
    () => issueRate(cast, { campaign, units: UNITS }),
    () => rawStartRate(temporal, bare, UNITS),
  );
  await both(
    'submit',
    async () => {
      const submitted = await submitRate(cast, campaign);
      submissions = submitted.submissions;
      return submitted.rate;
    },
    () => bareRate(bare, { path: 'forms', acts: ACTS, run: campaign }),
  );
  await both(
    'review',
    () => reviewRate(cast, campaign, submissions),
    () => bareRate(bare, { path: 'reviews', acts: ACTS, run: campaign }),
  );
}

function spread(values: number[]): string {
  return `${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))}`;
}

/** Rows B1–B3: the product's acts against the least they could cost, on the same servers. */
async function main(): Promise<number> {
  const { LUOSHI_URL: url, TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE } = process.env;
  if (!url) throw new Error('LUOSHI_URL must name the API');
  const connection = await Connection.connect({ address });
  const temporal = new Client({ connection, namespace: TEMPORAL_NAMESPACE || 'default' });
  const cast = await withStore((store) => castOn(store, { url, units: UNITS, acting: ACTS }));
  const bare = await startBare();
  const pairs: Pairs = {
    ...{ issue: { ours: [], peer: [] }, submit: { ours: [], peer: [] } },
    review: { ours: [], peer: [] },
  };
  try {
    // The first of each compiles and fills caches; it is not counted.
    const warm: Pairs = structuredClone(pairs);
    await pair({ cast, bare, temporal }, -2, warm);
    for (let run = 0; run < PAIRS; run += 1) await pair({ cast, bare, temporal }, run, pairs);
  } finally {
    bare.stop();
    await connection.close();
  }
  const servers = `Node ${process.version}, embedded servers, ${cpus().length} CPUs`;
  const rows = (Object.keys(ROWS) as Measure[]).map((measure) => {
    const { target, ...row } = ROWS[measure];
    const { ours, peer } = pairs[measure];
    const ratio = median(ours.map((rate, at) => rate / (peer[at] ?? 1)));
    process.stdout.write(`${row.id} ours ${spread(ours)}, peer ${spread(peer)} ${row.unit}\n`);
    const rates = { ours: Math.round(median(ours)), peer: Math.round(median(peer)) };
    return { ...row, ...rates, ratio, target, servers };
  });
  return report('engine', rows) ? 0 : 1;
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
