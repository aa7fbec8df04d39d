import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { createEngineActivities } from '../../activities';
import type { EngineDeps } from '../../activities/engine-deps';
import { WORKER_SIZES } from '../../activities/worker-options';
import { testServers, workflowBundle } from './servers';

let isQuiet = false;

/**
 * The SDK's log at WARN, the log of its core off: a burst makes it report every task that an update
 * overtook. Its runtime can be installed only once for each test file.
 */
function quieten(): void {
  if (isQuiet) return;
  Runtime.install({
    logger: new DefaultLogger('WARN'),
    telemetryOptions: { logging: { filter: 'off' } },
  });
  isQuiet = true;
}

/** A worker in this process, on the task queue of an engine. */
export class TestWorker {
  private constructor(
    private readonly worker: Worker,
    private readonly running: Promise<void>,
    private readonly native: NativeConnection,
  ) {}

  static async start(
    engine: EngineDeps,
    cached: number = WORKER_SIZES.maxCachedWorkflows,
  ): Promise<TestWorker> {
    quieten();
    const { address, namespace } = testServers();
    const native = await NativeConnection.connect({ address });
    const worker = await Worker.create({
      connection: native,
      namespace,
      taskQueue: engine.taskQueue,
      activities: createEngineActivities(engine),
      workflowBundle: workflowBundle(),
      ...WORKER_SIZES,
      maxCachedWorkflows: cached,
      shutdownGraceTime: '1 second',
    });
    return new TestWorker(worker, worker.run(), native);
  }

  async stop(): Promise<void> {
    this.worker.shutdown();
    await this.running;
    await this.native.close();
  }
}
