import { Router } from 'express';
import {
  ACT_NAMES,
  actDone,
  commandHeaders,
  unitActBodies,
  type ActDone,
  type PersonalUnitAct,
} from '../../contract/acts';
import { pendingBody } from '../../contract/errors';
import { taskParams } from '../../contract/values';
import { workPaths } from '../../contract/work-paths';
import { actAndShare } from '../engine/act-and-share';
import { mountRoute, route } from '../openapi';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const ACTS = Object.keys(unitActBodies) as PersonalUnitAct[];

const specs = ACTS.map((act) => ({
  act,
  spec: route({
    method: 'post',
    path: `${workPaths.taskAct}/${act}`,
    summary: ACT_NAMES[act],
    tags: ['办理'],
    request: { params: taskParams, headers: commandHeaders, body: unitActBodies[act] },
    responses: {
      200: { description: '已办理', schema: actDone },
      202: { description: '正在办理，按命令编号查询结果', schema: pendingBody },
    },
  }),
}));

/** One address for each act of or upon a participant. */
export function taskActRoutes(deps: WebDeps): Router {
  const router = Router();
  for (const { act, spec } of specs) {
    mountRoute(router, spec, async ({ params, headers, body, request }): Promise<ActDone> => {
      const receivedAt = Date.now();
      const key = headers['idempotency-key'];
      const viewer = viewerOf(request);
      const asked = { viewer, ref: params, act, body, key, receivedAt };
      return { command: key, status: 'done', ...(await actAndShare(deps, asked)) };
    });
  }
  return router;
}
