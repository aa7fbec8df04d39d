import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleProcesses } from '../bundle-processes';
import { readArguments } from './arguments';
import { Caller } from './caller';
import { Chance } from './chance';
import { judge } from './judge';
import { Killer } from './killer';
import { Load } from './load';
import { toldActs, undecided } from './oracle/told-acts';
import type { Part, PartCommand } from './parts';
import { lastLine, recoveries, recoveryTable } from './report';
import { RequestLog } from './request-log';
import { reconcileOnce, settleOpen } from './settle';
import { bundleWorkflows, ensureNamespace, participants, seed, signInAll } from './set-up';
import { ChaosStack } from './stack';

/** Share of the kills after which no campaign is issued any more. */
const STOP_ISSUING_AT = 0.75;

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run npm run chaos`);
  return value;
}

function tell(line: string): void {
  process.stderr.write(`${new Date().toISOString().slice(11, 19)}  ${line}\n`);
}

/** One run: load and kills side by side, quiet, then the comparison. Exit code 0: all zeros. */
async function main(): Promise<number> {
  const asked = readArguments(process.argv.slice(2));
  const folder = join('out', 'chaos', `seed-${asked.seed}`);
  mkdirSync(folder, { recursive: true });
  tell(`seed ${asked.seed}: ${asked.kills} kills within ${asked.minutes} minutes, ${folder}`);
  const log = new RequestLog(join(folder, 'requests.jsonl'));
  const bundle = join(required('LUOSHI_CHAOS_FOLDER'), 'workflows.js');
  await bundleWorkflows(bundle);
  const processes = join(required('LUOSHI_CHAOS_FOLDER'), 'processes');
  await bundleProcesses(processes);
  const servers = JSON.parse(required('LUOSHI_CHAOS_SERVERS')) as Partial<
    Record<Part, PartCommand>
  >;
  let killer: Killer | undefined;
  const stack = new ChaosStack({
    ...{ servers, folder, bundle, processes },
    onEnding: (ending) => {
      killer?.noteEnding(ending);
      if (!ending.killedItself) tell(`${ending.part} ended by itself and is started again`);
    },
  });
  try {
    stack.startServers();
    await ensureNamespace();
    await seed();
    stack.startOwn();
    await stack.ready();
    const caller = new Caller(stack.url, log);
    await signInAll(caller);
    tell('everything is up, everybody signed in');
    const until = Date.now() + asked.minutes * 60_000;
    const load = new Load({
      ...{ seed: asked.seed, units: participants(), caller, log },
      chance: new Chance(asked.seed, 'load'),
    });
    killer = new Killer({
      ...{ stack, log, until, kills: asked.kills },
      chance: new Chance(asked.seed, 'kills'),
      recoveredSince: (at) => caller.hasDoneSince(at),
      onKill: (made) => {
        // The last campaigns have most of their deadlines behind them when the last kill comes.
        if (made >= STOP_ISSUING_AT * asked.kills) load.stopIssuing();
        if (made % 25 === 0) tell(`${made} kills`);
      },
    });
    return await trial({ stack, log, caller, killer, load, folder, ...asked });
  } finally {
    await stack.stop();
    log.close();
  }
}

interface Trial {
  stack: ChaosStack;
  log: RequestLog;
  caller: Caller;
  killer: Killer;
  load: Load;
  folder: string;
  seed: number;
  kills: number;
  minutes: number;
}

async function trial(of: Trial): Promise<number> {
  const { stack, log, caller, killer, load, folder } = of;
  const working = load.work();
  await killer.work();
  tell(`${killer.kills} kills made, quiet from here on`);
  await stack.disarm();
  await load.finish();
  await working;
  await stack.ready();
  await reconcileOnce(join(folder, 'reconcile.log'));
  const chance = new Chance(of.seed, 'oracle');
  const stuck = await settleOpen({ caller, chance }, undecided(toldActs(log.read())));
  tell(`every command has its end (${stuck.length} have not); waiting for the clocks`);
  const judged = await judge({ caller, chance, log, folder });
  const faults = [...stuck, ...judged.faults];
  for (const { kind, told } of faults) process.stdout.write(`${kind}: ${told}\n`);
  writeFileSync(join(folder, 'faults.json'), `${JSON.stringify(faults, null, 1)}\n`);
  process.stdout.write(`${recoveryTable(recoveries(log.read()))}\n`);
  const enough = killer.kills >= of.kills;
  if (!enough) process.stdout.write(`only ${killer.kills} of ${of.kills} kills within the time\n`);
  process.stdout.write(`seed ${of.seed}\n`);
  process.stdout.write(`${lastLine({ kills: killer.kills, acts: judged.acts }, faults)}\n`);
  return enough && faults.length === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exit(1);
  },
);
