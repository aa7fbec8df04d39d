import { Router } from 'express';
import {
  ACT_NAMES,
  actDone,
  commandHeaders,
  issuanceActBodies,
  type ActDone,
  type RunningIssuanceAct,
} from '../../contract/acts';
import { pendingBody } from '../../contract/errors';
import { issuanceParams } from '../../contract/values';
import { workPaths } from '../../contract/work-paths';
import { actOnIssuance } from '../engine/act-on-issuance';
import { mountRoute, route } from '../openapi';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const ACTS = Object.keys(issuanceActBodies) as RunningIssuanceAct[];

const specs = ACTS.map((act) => ({
  act,
  spec: route({
    method: 'post',
    path: `${workPaths.issuanceAct}/${act}`,
    summary: ACT_NAMES[act],
    tags: ['督办'],
    request: { params: issuanceParams, headers: commandHeaders, body: issuanceActBodies[act] },
    responses: {
      200: { description: '已办理', schema: actDone },
      202: { description: '正在办理，按命令编号查询结果', schema: pendingBody },
    },
  }),
}));

/** One address for each act of the issuing side on a running issuing. */
export function issuanceActRoutes(deps: WebDeps): Router {
  const router = Router();
  for (const { act, spec } of specs) {
    mountRoute(router, spec, async ({ params, headers, body, request }): Promise<ActDone> => {
      const receivedAt = Date.now();
      const key = headers['idempotency-key'];
      const viewer = viewerOf(request);
      const asked = { viewer, ref: params, act, body, key, receivedAt };
      return { command: key, status: 'done', answer: await actOnIssuance(deps, asked) };
    });
  }
  return router;
}
