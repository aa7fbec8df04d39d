import { parseArgs } from 'node:util';
import { Client, Connection } from '@temporalio/client';
import { openEngine } from '../../activities/engine-deps';
import { findLostActs, forgetRuns, type LostAct } from '../../activities/lost-acts';
import { reconcile } from '../../activities/reconcile';
import { parseStream } from '../../domain/stream-name';
import type { Connection as Database } from '../../store/connection';
import { namesOfPeople } from '../../store/people';
import { rebuildRows } from '../../store/rebuild-rows';
import { listRecordedIssuances } from '../../store/recorded-issuances';
import { findUnits } from '../../store/units';
import { UsageError, type Verb, withStore } from './verb';

async function printLost(connection: Database, lost: LostAct[]): Promise<void> {
  const offices = lost.flatMap(({ stream, by }) => {
    const parsed = parseStream(stream);
    const unit = parsed?.kind === 'unit' ? [parsed.ref.unit] : [];
    return [...unit, ...(by ? [by.office] : [])];
  });
  const units = await findUnits(connection, [...new Set(offices)]);
  const persons = lost.flatMap(({ by }) => (by ? [by.person] : []));
  const people = await namesOfPeople(connection, [...new Set(persons)]);
  const unitName = (id: string) => units.find((unit) => unit.id === id)?.name ?? id;
  const personName = (id: string) => people.get(id) ?? id;
  for (const { stream, key, act, at, by } of lost) {
    const parsed = parseStream(stream);
    const about = parsed?.kind === 'unit' ? unitName(parsed.ref.unit) : '';
    const who = by ? `${unitName(by.office)} ${personName(by.person)}` : '';
    const when = new Date(at).toISOString();
    process.stdout.write(`lost: ${when} ${act} ${about} ${who} (${stream}, ${key})\n`);
  }
}

/**
 * Brings rows and workflows back to what the record says. `--after-restore`: the database stands at
 * an earlier moment than Temporal; every act that was answered since is named, and nothing goes on
 * from what the record no longer holds. Workers and web servers must be stopped for it.
 */
export const run: Verb = async (args) => {
  const { values } = parseArgs({
    args,
    options: { 'after-restore': { type: 'boolean', default: false } },
  });
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE, LUOSHI_TASK_QUEUE } = process.env;
  if (!address) throw new UsageError('Set TEMPORAL_ADDRESS to the Temporal server.');
  return withStore(async (connection) => {
    const server = await Connection.connect({ address });
    try {
      const temporal = new Client({
        connection: server,
        namespace: TEMPORAL_NAMESPACE || 'default',
      });
      const taskQueue = LUOSHI_TASK_QUEUE || 'luoshi';
      const engine = await openEngine({ connection, temporal, taskQueue });
      if (values['after-restore']) {
        const { lost, runs } = await findLostActs(engine);
        await printLost(connection, lost);
        await forgetRuns(engine, runs);
        process.stdout.write(`${lost.length} acts lost, ${runs.length} runs forgotten\n`);
      }
      let rows = 0;
      for (const ref of await listRecordedIssuances(connection)) {
        const { inserted, mended, removed } = await rebuildRows(connection, ref);
        rows += inserted + mended + removed;
      }
      const { restarted, strays } = await reconcile(engine, Date.now());
      for (const { campaign, office } of restarted) {
        process.stdout.write(`restarted: ${campaign} of ${office}\n`);
      }
      process.stdout.write(
        `${restarted.length} restarted, ${rows} rows put right, ${strays} strays removed\n`,
      );
      return 0;
    } finally {
      await server.close();
    }
  });
};
