import { Router } from 'express';
import {
  bulkAcknowledgeBody,
  bulkAcknowledged,
  commandHeaders,
  type BulkAcknowledged,
} from '../../contract/acts';
import { workPaths } from '../../contract/work-paths';
import { actInBulk } from '../engine/act-in-bulk';
import { mountRoute, route } from '../openapi';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const acknowledgeAll = route({
  method: 'post',
  path: workPaths.tasksAcknowledge,
  summary: '批量签收，逐件给出结果',
  tags: ['办理'],
  request: { headers: commandHeaders, body: bulkAcknowledgeBody },
  responses: { 200: { description: '逐件结果', schema: bulkAcknowledged } },
});

/** Signing for many notices at once; one that is refused stops no other. */
export function bulkAcknowledgeRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(
    router,
    acknowledgeAll,
    async ({ headers, body, request }): Promise<BulkAcknowledged> => {
      const outcomes = await actInBulk(deps, {
        viewer: viewerOf(request),
        act: 'acknowledge',
        key: headers['idempotency-key'],
        rows: body.tasks.map((ref) => ({ ref, body: {} })),
      });
      const results = body.tasks.flatMap((ref, i) => {
        const outcome = outcomes[i];
        return outcome ? [{ ...ref, ...outcome }] : [];
      });
      return { results };
    },
  );
  return router;
}
