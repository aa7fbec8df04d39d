import { Router } from 'express';
import { listAwaiting } from '../../../store/review-queue';
import { reviewList, reviewQuery, type ReviewList } from '../../contract/reviews';
import { workPaths } from '../../contract/work-paths';
import { scopeOfViewer } from '../engine/viewer-scope';
import { mountRoute, route } from '../openapi';
import { pagedByKey } from '../present/paged-by-key';
import { reviewOrderOf, reviewRowOf } from '../present/review-row';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const list = route({
  method: 'get',
  path: workPaths.reviews,
  summary: '等本单位审核、阅存、确认或处理退文的事项，先到先办',
  tags: ['审核'],
  request: { query: reviewQuery },
  responses: { 200: { description: '一页', schema: reviewList } },
});

/** What waits for the issuing side. */
export function reviewRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, list, async ({ query, request }): Promise<ReviewList> => {
    const viewer = viewerOf(request);
    const scope = await scopeOfViewer(deps.connection, viewer);
    const rows = (await listAwaiting(deps.connection, scope))
      .map((one) => reviewRowOf(one, viewer))
      .filter(({ kind }) => query.kind === undefined || kind === query.kind);
    return pagedByKey(rows, reviewOrderOf, query);
  });
  return router;
}
