// Exit code 0 when the worker of this machine has asked Temporal for work lately: a container's health check.
import { hostname } from 'node:os';
import { Connection } from '@temporalio/client';

const LATELY_MS = 120_000;
const WORKFLOW_QUEUE = 1;

const connection = await Connection.connect({
  address: process.env.TEMPORAL_ADDRESS,
  connectTimeout: 5_000,
});
const { pollers } = await connection.workflowService.describeTaskQueue({
  namespace: process.env.TEMPORAL_NAMESPACE,
  taskQueue: { name: process.env.LUOSHI_TASK_QUEUE },
  taskQueueType: WORKFLOW_QUEUE,
});
await connection.close();

// The SDK names a worker <pid>@<hostname>; a container's host name is its own.
const polls = pollers.some(
  ({ identity, lastAccessTime }) =>
    identity.endsWith(`@${hostname()}`) &&
    Date.now() - Number(lastAccessTime.seconds) * 1_000 < LATELY_MS,
);
process.exit(polls ? 0 : 1);
