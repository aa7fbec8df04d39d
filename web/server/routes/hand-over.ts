import { Router } from 'express';
import { endDelegationsOf } from '../../../store/delegations';
import { commandHeaders } from '../../contract/acts';
import { handedOverBody, handOverAct, handOverBody } from '../../contract/hand-over';
import { paths } from '../../contract/paths';
import { personParams } from '../../contract/people';
import { mountRoute, route } from '../openapi';
import { administratorOf, chargeOf } from '../organisation/charge-of';
import { commitEntry, directoryNow } from '../organisation/commit-entry';
import { decideHandingOver, handOverFacts } from '../organisation/decide-hand-over';
import { handOverApprovals } from '../organisation/hand-over-approvals';
import type { WebDeps } from '../web-deps';

const tags = ['人员'];

const facts = route({
  method: 'get',
  path: paths.handOver,
  summary: '交接之前：各岗位、在办事项的数目、可选的接手人（管理员）',
  tags,
  request: { params: personParams },
  responses: { 200: { description: '交接所涉事项', schema: handOverBody } },
});

const act = route({
  method: 'post',
  path: paths.handOver,
  summary: '交接：岗位和待审批件移交接手人，委托终止，账号停用，登录随即失效（管理员）',
  tags,
  request: { headers: commandHeaders, params: personParams, body: handOverAct },
  responses: { 200: { description: '已交接', schema: handedOverBody } },
});

/** Hand-over of somebody who leaves. */
export function handOverRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection } = deps;

  mountRoute(router, facts, async ({ params, request }) => {
    const viewer = administratorOf(request);
    const leaver = await chargeOf(deps, viewer, params.person);
    return handOverFacts(connection, { now: await directoryNow(deps, viewer), viewer }, leaver);
  });

  mountRoute(router, act, async ({ params, body, headers, request }) => {
    const viewer = administratorOf(request);
    const asked = { handOver: body, person: params.person };
    const key = headers['idempotency-key'];
    const command = { viewer, key, asked };
    const done = await commitEntry(deps, command, (now) =>
      decideHandingOver(connection, { now, viewer }, { id: params.person, body }),
    );
    const at = done?.entry.at ?? Date.now();
    await endDelegationsOf(connection, { person: params.person, at });
    const from = params.person;
    const approvals = await handOverApprovals(deps, { viewer, key, from, asked: body.approvals });
    const successors = done?.entry.effects.people.filter(({ id }) => id !== params.person) ?? [];
    return {
      person: params.person,
      posts: Number(done?.entry.summary['posts'] ?? 0),
      successors: successors.map(({ name }) => name),
      approvals,
    };
  });

  return router;
}
