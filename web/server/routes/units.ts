import { Router } from 'express';
import { directoryScope } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { findUnitWithin, listUnits } from '../../../store/units';
import { paths } from '../../contract/paths';
import { unitBody, unitParams, unitsBody, unitsQuery } from '../../contract/units';
import { mountRoute, route } from '../openapi';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['组织机构'];

const list = route({
  method: 'get',
  path: paths.units,
  summary: '本系统的单位，可按名称或别名查找',
  tags,
  request: { query: unitsQuery },
  responses: { 200: { description: '按组织机构顺序', schema: unitsBody } },
});

const one = route({
  method: 'get',
  path: paths.unit,
  summary: '一个单位',
  tags,
  request: { params: unitParams },
  responses: { 200: { description: '单位', schema: unitBody } },
});

const children = route({
  method: 'get',
  path: paths.unitChildren,
  summary: '一个单位的直接下级',
  tags,
  request: { params: unitParams },
  responses: { 200: { description: '按组织机构顺序', schema: unitsBody } },
});

/** The directory, as far as the viewer's own federation goes. */
export function unitRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection } = deps;

  mountRoute(router, list, async ({ query, request }) => ({
    units: await listUnits(connection, directoryScope(viewerOf(request)), query),
  }));

  mountRoute(router, one, async ({ params, request }) => {
    const unit = await findUnitWithin(connection, directoryScope(viewerOf(request)), params.unit);
    if (!unit) throw new RefusalError(refuse('unitUnknown', { unit: params.unit }));
    return unit;
  });

  mountRoute(router, children, async ({ params, request }) => {
    const scope = directoryScope(viewerOf(request));
    const unit = await findUnitWithin(connection, scope, params.unit);
    if (!unit) throw new RefusalError(refuse('unitUnknown', { unit: params.unit }));
    return { units: await listUnits(connection, scope, { parent: unit.id }) };
  });

  return router;
}
