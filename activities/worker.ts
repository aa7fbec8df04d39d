import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { connectStore } from '../store/connection';
import { createIndexes } from '../store/create-indexes';
import { crashAfterAppend } from './crash-after-append';
import { openEngine } from './engine-deps';
import { createEngineActivities } from './index';
import { keepReconciling } from './keep-reconciling';
import { startMailing } from './mail/start-mailing';
import { WORKER_SIZES, workflowSource } from './worker-options';

const RECONCILE_EVERY_MS = 10 * 60_000;

/** The worker process: polls the task queue until it is told to stop. */
async function main(): Promise<void> {
  const { TEMPORAL_ADDRESS, MONGODB_URI, TEMPORAL_NAMESPACE, LUOSHI_TASK_QUEUE } = process.env;
  if (!TEMPORAL_ADDRESS || !MONGODB_URI) {
    throw new Error('TEMPORAL_ADDRESS and MONGODB_URI must be set');
  }
  Runtime.install({
    logger: new DefaultLogger('WARN'),
    shutdownSignals: ['SIGINT', 'SIGTERM', 'SIGHUP'],
  });
  const namespace = TEMPORAL_NAMESPACE ?? 'default';
  const taskQueue = LUOSHI_TASK_QUEUE ?? 'luoshi';
  const store = await connectStore(MONGODB_URI);
  await createIndexes(store.connection);
  const clientConnection = await Connection.connect({ address: TEMPORAL_ADDRESS });
  const nativeConnection = await NativeConnection.connect({ address: TEMPORAL_ADDRESS });
  const engine = await openEngine({
    connection: store.connection,
    temporal: new Client({ connection: clientConnection, namespace }),
    taskQueue,
    onAppended: crashAfterAppend(process.env.LUOSHI_CRASH_AFTER),
  });
  const worker = await Worker.create({
    connection: nativeConnection,
    namespace,
    taskQueue,
    activities: createEngineActivities(engine),
    ...workflowSource(process.env.LUOSHI_WORKFLOW_BUNDLE),
    ...WORKER_SIZES,
  });
  const tell = (line: string) => process.stderr.write(`${line}\n`);
  const stopReconciling = keepReconciling(engine, RECONCILE_EVERY_MS, tell);
  const stopMailing = startMailing(engine, tell);
  await worker.run();
  await stopMailing();
  await stopReconciling();
  await nativeConnection.close();
  await clientConnection.close();
  await store.close();
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  // Connections that were opened before would keep a worker alive that does no work.
  process.exit(1);
});
