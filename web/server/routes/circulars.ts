import { Router } from 'express';
import { canSteer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import type { IssuanceRef } from '../../../domain/stream-name';
import { listArrears, listCirculars } from '../../../store/circulars';
import { findIssuance } from '../../../store/issuances';
import type { CircularDoc } from '../../../store/models/circular';
import {
  circularList,
  circularParams,
  circularView,
  type CircularList,
  type CircularSummary,
} from '../../contract/circulars';
import { issuanceParams } from '../../contract/values';
import { workPaths } from '../../contract/work-paths';
import { circularFor } from '../engine/circular-for';
import { steeringScope } from '../engine/steering-scope';
import { sideOf } from '../engine/unit-act-permissions';
import { mountRoute, route } from '../openapi';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['督办'];

const list = route({
  method: 'get',
  path: workPaths.issuanceCirculars,
  summary: '这项专项工作的通报：待签发、已印发、不予印发、已失效，新的在前',
  tags,
  request: { params: issuanceParams },
  responses: { 200: { description: '通报', schema: circularList } },
});

const one = route({
  method: 'get',
  path: workPaths.issuanceCircular,
  summary: '一份通报；印发之前只有发文一侧可看，印发之后印发范围内的单位也可看',
  tags,
  request: { params: circularParams },
  responses: { 200: { description: '通报', schema: circularView } },
});

async function summaryOf(
  { connection }: WebDeps,
  ref: IssuanceRef,
  { no, state, title, rows, draftedAt, settledAt }: CircularDoc,
): Promise<CircularSummary> {
  const waits = state === 'waiting';
  const named = waits ? await listArrears(connection, ref, { rows, now: Date.now() }) : rows;
  const units = new Set(named.map(({ unit }) => unit)).size;
  return { no, state, title, named: units, draftedAt, settledAt };
}

/** The circulars of an issuing, and each of them. */
export function circularRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection } = deps;
  mountRoute(router, list, async ({ params: ref, request }): Promise<CircularList> => {
    const viewer = viewerOf(request);
    const scope = await steeringScope(deps, viewer, ref);
    const issuance = await findIssuance(connection, ref);
    if (!issuance) throw new RefusalError(refuse('campaignNotFound', { campaign: ref.campaign }));
    const docs = await listCirculars(connection, scope, ref);
    return {
      rows: await Promise.all(docs.map((doc) => summaryOf(deps, ref, doc))),
      maySign: issuance.status === 'running' && canSteer(viewer, 'signCircular', sideOf(issuance)),
    };
  });
  mountRoute(router, one, ({ params: { no, ...ref }, request }) =>
    circularFor(deps, viewerOf(request), { ref, no }),
  );
  return router;
}
