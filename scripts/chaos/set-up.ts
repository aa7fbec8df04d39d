import { writeFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Connection, isGrpcServiceError } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { catalogue } from '../../forms/catalogue';
import { publishForms } from '../../store/form-versions';
import { saveDirectory } from '../../store/units';
import { inParallel } from '../demo/in-parallel';
import { withStore } from '../luoshi/verb';
import { seedPeople } from '../seed-data/demo';
import { chaosCampaign, chaosDirectory, SPONSOR } from './campaign';
import type { Caller } from './caller';

const AT_ONCE = 4;
const READY_MS = 60_000;

/** Bundles the workflow code once, as an image does, so that a worker is back in a second or two. */
export async function bundleWorkflows(file: string): Promise<void> {
  const workflowsPath = require.resolve('../../workflows/index.ts');
  const { code } = await bundleWorkflowCode({ workflowsPath, logger: new DefaultLogger('WARN') });
  await writeFile(file, code);
}

const RETENTION = '30 days';
const ALREADY_EXISTS = 6;

/** Makes the namespace where the server does not do so by itself; waits for the server first. */
export async function ensureNamespace(): Promise<void> {
  const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace } = process.env;
  for (const end = Date.now() + READY_MS; ; await pause(500)) {
    try {
      const connection = await Connection.connect({ address, connectTimeout: '3s' });
      const workflowExecutionRetentionPeriod = msToTs(RETENTION);
      await connection.workflowService
        .registerNamespace({ namespace, workflowExecutionRetentionPeriod })
        .finally(() => connection.close());
      return;
    } catch (error) {
      if (isGrpcServiceError(error) && Number(error.code) === ALREADY_EXISTS) return;
      if (Date.now() > end) throw error;
    }
  }
}

/** Directory, forms and people, written before anybody acts. */
export async function seed(): Promise<void> {
  const directory = chaosDirectory();
  await withStore(async (connection) => {
    await saveDirectory(connection, directory);
    await publishForms(connection, Object.values(catalogue));
    await seedPeople(connection, [chaosCampaign('chaos')], [directory]);
  });
}

/** The units that take part. */
export function participants(): string[] {
  return chaosDirectory()
    .units.filter(({ unitClass }) => unitClass === 'prefecture')
    .map(({ id }) => id);
}

/** Signs everybody in who acts in a run. */
export async function signInAll(caller: Caller): Promise<void> {
  const accounts = [`${SPONSOR}.handler`, `${SPONSOR}.handler2`, ...participants()];
  await inParallel(accounts, AT_ONCE, (account) => caller.signIn(account));
}
