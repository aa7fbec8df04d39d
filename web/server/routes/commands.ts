import { Router } from 'express';
import { type IssuanceRef, parseStream } from '../../../domain/stream-name';
import type { Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { findCampaign } from '../../../store/campaigns';
import { ledItemsOf, reachesIssuance, unitOf } from '../../../store/read-scope';
import { commandParams, followedCommand, type FollowedCommand } from '../../contract/acts';
import { pendingBody } from '../../contract/errors';
import { workPaths } from '../../contract/work-paths';
import { followCommand } from '../engine/follow-command';
import { asInsider } from '../engine/inside';
import { scopeAt } from '../engine/viewer-scope';
import { mountRoute, route } from '../openapi';
import { RefusalError, WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const follow = route({
  method: 'get',
  path: workPaths.command,
  summary: '查询一项操作的结果；status 为 unknown 表示未收到，可用同一编号重新提交',
  tags: ['办理'],
  request: { params: commandParams },
  responses: {
    200: { description: '已办理或未收到', schema: followedCommand },
    202: { description: '仍在办理', schema: pendingBody },
  },
});

/** While a notice is being issued there is no issuing to reach yet: the offices of its file may ask. */
async function runsFile({ connection }: WebDeps, viewer: Viewer, ref: IssuanceRef) {
  const file = await findCampaign(connection, ref.campaign);
  return file?.office === ref.office && [file.office, file.sponsor].includes(viewer.office);
}

/** Where a page that was answered with 202 asks what became of its command. */
export function commandRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, follow, async ({ params, request }): Promise<FollowedCommand> => {
    const { stream, key } = params;
    const viewer = viewerOf(request);
    const parsed = parseStream(stream);
    if (!parsed) throw new WebRefusalError('routeUnknown');
    const { connection } = deps;
    const isInside = parsed.kind === 'inner';
    const reader = isInside ? await asInsider(connection, viewer, parsed.ref) : viewer;
    if (isInside && reader.office !== parsed.ref.unit) throw new WebRefusalError('routeUnknown');
    const scope = await scopeAt(connection, reader, parsed.ref);
    const own = parsed.kind !== 'campaign' && parsed.ref.unit === unitOf(scope);
    const leads = ledItemsOf(scope, parsed.ref).length > 0;
    const reaches = own || leads || reachesIssuance(scope, parsed.ref);
    if (!reaches && !(await runsFile(deps, viewer, parsed.ref))) {
      throw new RefusalError(refuse('notPermitted', { stream }));
    }
    const followed = await followCommand(deps, { stream, key, person: viewer.person });
    return followed.known
      ? { command: key, status: 'done', answer: followed.answer }
      : { command: key, status: 'unknown' };
  });
  return router;
}
