import { Router } from 'express';
import type { Viewer } from '../../../domain/permissions';
import { unitStream, type UnitTaskRef } from '../../../domain/stream-name';
import { bulkAcknowledgeBody, bulkAcknowledged, commandHeaders } from '../../contract/acts';
import type { BulkAcknowledged } from '../../contract/acts';
import { workPaths } from '../../contract/work-paths';
import { actOnTask } from '../engine/act-on-task';
import { sha256Of } from '../engine/request-hash';
import { mountRoute, route } from '../openapi';
import { PendingError, RefusalError } from '../refusal-error';
import { refusalSentences } from '../refusal-sentences';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

type Row = BulkAcknowledged['results'][number];

const AT_A_TIME = 8;

const acknowledgeAll = route({
  method: 'post',
  path: workPaths.tasksAcknowledge,
  summary: '批量签收，逐件给出结果',
  tags: ['办理'],
  request: { headers: commandHeaders, body: bulkAcknowledgeBody },
  responses: { 200: { description: '逐件结果', schema: bulkAcknowledged } },
});

/** Each row is a command of its own, and the same one when the whole request is sent again. */
function rowKey(key: string, ref: UnitTaskRef): string {
  return sha256Of({ key, stream: unitStream(ref) }).slice(0, 40);
}

async function acknowledgeOne(
  deps: WebDeps,
  asked: { viewer: Viewer; ref: UnitTaskRef; key: string; receivedAt: number },
): Promise<Row> {
  const row = { ...asked.ref, command: asked.key };
  try {
    await actOnTask(deps, { ...asked, act: 'acknowledge', body: {} });
    return { ...row, status: 'done' };
  } catch (error) {
    if (error instanceof PendingError) return { ...row, status: 'pending' };
    if (error instanceof RefusalError) {
      const { refused, params } = error.refusal;
      const message = refusalSentences[refused].sentence(params);
      return { ...row, status: 'refused', code: refused, message };
    }
    deps.log.error({ err: error, ...row }, 'fault in one row of a bulk receipt');
    return { ...row, status: 'fault' };
  }
}

/** Signing for many notices at once; one that is refused stops no other. */
export function bulkAcknowledgeRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, acknowledgeAll, async ({ headers, body, request }) => {
    const receivedAt = Date.now();
    const viewer = viewerOf(request);
    const results: Row[] = [];
    for (let start = 0; start < body.tasks.length; start += AT_A_TIME) {
      const group = body.tasks.slice(start, start + AT_A_TIME).map((ref) => {
        const key = rowKey(headers['idempotency-key'], ref);
        return acknowledgeOne(deps, { viewer, ref, key, receivedAt });
      });
      results.push(...(await Promise.all(group)));
    }
    return { results };
  });
  return router;
}
