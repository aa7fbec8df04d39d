import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { RungRow } from '../../domain/issuance-event';
import { issuanceId, type IssuanceRef } from '../../domain/stream-name';
import { dutyModel } from '../../store/models/duty';
import { issuanceModel } from '../../store/models/issuance';
import { saveDirectory } from '../../store/units';
import { buildStep } from '../builders/campaign-file';
import { buildChased, QUICK_LADDER } from '../builders/chased-campaign';
import { handedIn } from '../builders/handed-in';
import { directoryOf } from '../builders/many-units';
import { TestEngine } from '../support/engine';
import { entriesOf, messagesOf } from '../support/engine-reads';
import { WorkerProcess } from '../support/worker-process';

const IS_PROOF = process.env.LUOSHI_PROOF === '1';
const IN_TIME = 5;
const RUNGS = QUICK_LADDER.length;

/** When workers die, in seconds from the deadline, and when the next one begins. */
interface Deaths {
  name: string;
  at: number[];
  backAt: number;
}

const EACH: Deaths[] = [
  { name: 'killed at T−1 s', at: [-1], backAt: -1 },
  { name: 'killed at T', at: [0], backAt: 0 },
  { name: 'killed at T+1 s', at: [1], backAt: 1 },
  { name: 'down across T', at: [-1], backAt: 3 },
];
const ALL: Deaths = {
  name: 'killed at T−1 s, T and T+1 s, then nobody',
  at: [-1, 0, 1],
  backAt: 3,
};

const STORIES: [number, Deaths][] = IS_PROOF
  ? [...EACH.map((deaths): [number, Deaths] => [1_000, deaths]), [1_000, ALL], [10_000, ALL]]
  : [[150, ALL]];

/** What came of one story. */
interface Figures {
  units: number;
  story: string;
  due: number;
  escalations: number;
  missed: number;
  twice: number;
  /** Seconds from the deadline until the last escalation was on record. */
  lastAfter: number;
  digests: number;
}

async function untilInstant(at: number): Promise<void> {
  while (Date.now() < at) await pause(Math.max(1, at - Date.now()));
}

async function figuresOf(
  engine: TestEngine,
  ref: IssuanceRef,
  { units, story, dueAt }: { units: number; story: string; dueAt: number },
): Promise<Figures> {
  const { connection } = engine.deps;
  const fired = (await entriesOf(connection, ref)).filter(({ act }) => act === 'rung.fired');
  const rows = fired.flatMap(({ data }) => (data as { rows: RungRow[] }).rows);
  const keys = new Set(rows.map(({ unit, duty, clock, rung }) => [unit, duty, clock, rung].join()));
  const due = (units - IN_TIME) * RUNGS;
  const told = (await messagesOf(connection, ref)).filter(({ to }) => to === ref.office);
  const lines = told.flatMap((message) => message.lines);
  expect(new Set(lines.map(({ unit }) => unit)).size).toBe(units - IN_TIME);
  expect(lines).toHaveLength(units - IN_TIME);
  return {
    ...{ units, story, due, escalations: rows.length },
    ...{ missed: due - keys.size, twice: rows.length - keys.size },
    lastAfter: Math.round((Math.max(...fired.map(({ at }) => at)) - dueAt) / 100) / 10,
    digests: told.length,
  };
}

async function livesThrough(
  engine: TestEngine,
  workers: WorkerProcess[],
  { at, backAt, dueAt }: Pick<Deaths, 'at' | 'backAt'> & { dueAt: number },
): Promise<void> {
  for (const seconds of at) {
    await untilInstant(dueAt + seconds * 1_000);
    await workers.shift()?.kill();
  }
  await untilInstant(dueAt + backAt * 1_000);
  workers.push(WorkerProcess.start(engine));
}

async function play(size: number, { name: story, at, backAt }: Deaths): Promise<Figures> {
  const engine = await TestEngine.start({ working: false });
  const { connection } = engine.deps;
  await saveDirectory(connection, { name: 'demo', units: directoryOf(size) });
  const workers = at.map(() => WorkerProcess.start(engine));
  try {
    const steps = [buildStep({ kind: 'plan', due: { kind: 'none' } })];
    const { revision, ...ref } = await engine.draft(buildChased('at-once', { steps }));
    await engine.steer(ref, 'issue', { revision });
    const waited = 60_000 + size * 30;
    await engine.until(async () => (await engine.statusOf(ref)) === 'running', waited);
    const duties = dutyModel(connection).collection;
    const units = await duties.countDocuments({ campaign: ref.campaign });
    expect(units).toBeGreaterThanOrEqual(size);
    for (let i = 0; i < IN_TIME; i += 1) {
      await engine.unitAct({ ...ref, unit: `sf-n${i}` }, 'submitPlan', handedIn('plan'));
    }
    // Every clock must be wound before the first rung comes.
    const dueAt = Date.now() + 10_000 + size * 10;
    await engine.steer(ref, 'moveDue', { duty: 'plan', dueAt, reason: '统一时限' });
    expect(Date.now()).toBeLessThan(dueAt - 1_000);
    await livesThrough(engine, workers, { at, backAt, dueAt });
    const climbed = { campaign: ref.campaign, rung: RUNGS };
    const all = async () => (await duties.countDocuments(climbed)) === units - IN_TIME;
    await engine.until(all, waited);
    // The last entry is shown duty by duty, its issuing last: a worker must not end in between.
    const shown = async () =>
      (await issuanceModel(connection).findById(issuanceId(ref)).lean())?.seq ===
      (await entriesOf(connection, ref)).at(-1)?.seq;
    await engine.until(shown, waited);
    return await figuresOf(engine, ref, { units, story, dueAt });
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
    await engine.stop();
  }
}

const figures: Figures[] = [];

function writeProof(): void {
  const row = (one: Figures): string =>
    `| ${[one.units, one.story, one.due, one.escalations, one.missed, one.twice, one.lastAfter, one.digests].join(' | ')} |`;
  const text = [
    '# Simultaneous deadlines',
    '',
    'Written by `npm run proof -- test/workflows/deadlines-at-once`. Every unit owes one plan at the same',
    `instant T; ${IN_TIME} hand in before it; ${RUNGS} rungs follow half a second before T, at T and half a second`,
    'after it. Workers are processes of their own, killed with SIGKILL.',
    '',
    '| units | workers | rungs due | fired | missed | twice | last on record after T, s | digests to the leader |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    ...figures.map(row),
    '',
  ];
  const folder = join(__dirname, '../../docs/proof');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'deadlines.md'), text.join('\n'));
}

afterAll(() => {
  if (IS_PROOF) writeProof();
});

describe.each(STORIES)('%i deadlines at one instant', (size, deaths) => {
  it(`are each chased once, worker ${deaths.name}`, async () => {
    const told = await play(size, deaths);
    figures.push(told);
    expect(told).toMatchObject({ escalations: told.due, missed: 0, twice: 0 });
  }, 600_000);
});
