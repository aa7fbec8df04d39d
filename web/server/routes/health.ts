import { Router } from 'express';
import { z } from 'zod';
import { paths } from '../../contract/paths';
import { mountRoute, route } from '../openapi';
import type { WebDeps } from '../web-deps';

const tags = ['运行状态'];
const PATIENCE_MS = 3_000;
/** A poller longer away than this is taken for dead. */
const POLLER_FRESH_MS = 90_000;
// temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW
const WORKFLOW_TASKS = 1;

const readyBody = z.object({
  status: z.enum(['ready', 'notReady']),
  checks: z.object({ database: z.boolean(), temporal: z.boolean(), worker: z.boolean() }),
});

const live = route({
  method: 'get',
  path: paths.live,
  summary: '进程是否在运行',
  tags,
  access: 'public',
  responses: { 200: { description: '在运行', schema: z.object({ status: z.literal('live') }) } },
});

const ready = route({
  method: 'get',
  path: paths.ready,
  summary: '数据库、Temporal 和工作进程是否就绪',
  tags,
  access: 'public',
  responses: {
    200: { description: '就绪', schema: readyBody },
    503: { description: '未就绪', schema: readyBody },
  },
});

/** What a check says within the patience; anything else is a no. */
async function holds(check: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  try {
    return await Promise.race([check().catch(() => false), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function hasWorker({ temporal, taskQueue, config }: WebDeps): Promise<boolean> {
  const { pollers } = await temporal.withDeadline(Date.now() + PATIENCE_MS, () =>
    temporal.workflowService.describeTaskQueue({
      namespace: config.temporalNamespace,
      taskQueue: { name: taskQueue },
      taskQueueType: WORKFLOW_TASKS,
    }),
  );
  return (pollers ?? []).some(({ lastAccessTime }) => {
    const seenAt = Number(lastAccessTime?.seconds ?? 0) * 1000;
    return Date.now() - seenAt < POLLER_FRESH_MS;
  });
}

/** Liveness and readiness, for supervisors and for whoever waits for the start. */
export function healthRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection, temporal } = deps;

  mountRoute(router, live, () => ({ status: 'live' }));

  mountRoute(router, ready, async ({ response }) => {
    const [database, reachable, worker] = await Promise.all([
      holds(async () => (await connection.db?.admin().ping())?.['ok'] === 1),
      holds(async () => Boolean(await temporal.workflowService.getSystemInfo({}))),
      holds(() => hasWorker(deps)),
    ]);
    const checks = { database, temporal: reachable, worker };
    const isReady = database && reachable && worker;
    response.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'notReady', checks });
  });

  return router;
}
