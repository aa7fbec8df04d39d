import { Router } from 'express';
import { sharedEventList, type SharedEventList } from '../../contract/shared-events';
import { workPaths } from '../../contract/work-paths';
import { sharedEvents } from '../engine/shared-events';
import { mountRoute, route } from '../openapi';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const list = route({
  method: 'get',
  path: workPaths.sharedEvents,
  summary: '本单位印发、主办或参加的在办专项工作里的事件，起草时可以引用',
  tags: ['发文'],
  responses: { 200: { description: '事件', schema: sharedEventList } },
});

/** Events of other issuings that a draft may count from. */
export function sharedEventRoutes({ connection }: WebDeps): Router {
  const router = Router();
  mountRoute(router, list, async ({ request }): Promise<SharedEventList> => {
    return { rows: await sharedEvents(connection, [viewerOf(request).office]) };
  });
  return router;
}
