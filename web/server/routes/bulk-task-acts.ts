import { Router } from 'express';
import {
  bulkTasksBody,
  bulkTasksDone,
  commandHeaders,
  type BulkTasksDone,
} from '../../contract/acts';
import { workPaths } from '../../contract/work-paths';
import { actInBulk } from '../engine/act-in-bulk';
import { mountRoute, route } from '../openapi';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

type BulkAct = 'acknowledge' | 'markRead';

function bulkRoute(path: string, summary: string) {
  return route({
    method: 'post',
    path,
    summary,
    tags: ['办理'],
    request: { headers: commandHeaders, body: bulkTasksBody },
    responses: { 200: { description: '逐件结果', schema: bulkTasksDone } },
  });
}

const ROUTES = {
  acknowledge: bulkRoute(workPaths.tasksAcknowledge, '批量签收，逐件给出结果'),
  markRead: bulkRoute(workPaths.tasksMarkRead, '批量标记已阅，逐件给出结果'),
} as const satisfies Record<BulkAct, unknown>;

function mountBulk(router: Router, deps: WebDeps, act: BulkAct): void {
  mountRoute(router, ROUTES[act], async ({ headers, body, request }): Promise<BulkTasksDone> => {
    const outcomes = await actInBulk(deps, {
      viewer: viewerOf(request),
      act,
      key: headers['idempotency-key'],
      rows: body.tasks.map((ref) => ({ ref, body: {} })),
    });
    const results = body.tasks.flatMap((ref, i) => {
      const outcome = outcomes[i];
      return outcome ? [{ ...ref, ...outcome }] : [];
    });
    return { results };
  });
}

/** Signing for many notices, or marking them as read, at once; one that is refused stops no other. */
export function bulkTaskActRoutes(deps: WebDeps): Router {
  const router = Router();
  mountBulk(router, deps, 'acknowledge');
  mountBulk(router, deps, 'markRead');
  return router;
}
