import { join } from 'node:path';
import { NativeConnection, Worker } from '@temporalio/worker';
import { testServers, workflowBundle } from '../support/servers';
import { root, runNode } from './modules';

const { address, namespace } = testServers();
const taskQueue = `worker-health-${process.pid}`;

async function health(): Promise<number> {
  const env = {
    ...process.env,
    TEMPORAL_ADDRESS: address,
    TEMPORAL_NAMESPACE: namespace,
    LUOSHI_TASK_QUEUE: taskQueue,
  };
  const { code } = await runNode([join(root, 'scripts/worker-health.mjs')], { env });
  return code;
}

describe("the worker's health check", () => {
  it('is unwell while nothing polls the queue, and well once a worker does', async () => {
    expect(await health()).toBe(1);

    const connection = await NativeConnection.connect({ address });
    const worker = await Worker.create({
      connection,
      namespace,
      taskQueue,
      workflowBundle: workflowBundle(),
    });
    await worker.runUntil(async () => {
      while ((await health()) !== 0);
    });
    await connection.close();
  });
});
