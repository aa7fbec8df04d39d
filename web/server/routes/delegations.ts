import { Router } from 'express';
import { refuse } from '../../../domain/refusal';
import { endOfDay, startOfDay } from '../../../domain/shanghai-time';
import { addDelegation, delegationsOf, endDelegation } from '../../../store/delegations';
import { findPerson } from '../../../store/people';
import { commandHeaders } from '../../contract/acts';
import {
  delegationBody,
  delegationList,
  delegationParams,
  type DelegationList,
} from '../../contract/delegations';
import { workPaths } from '../../contract/work-paths';
import { mountRoute, route } from '../openapi';
import { namesFor } from '../present/names';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['审批流程'];

const list = route({
  method: 'get',
  path: workPaths.delegations,
  summary: '本人作出和接受的、尚未到期的委托',
  tags,
  responses: { 200: { description: '委托', schema: delegationList } },
});

const make = route({
  method: 'post',
  path: workPaths.delegations,
  summary: '在一段时间内委托他人代为审批',
  tags,
  request: { headers: commandHeaders, body: delegationBody },
  responses: { 204: { description: '已委托' } },
});

const end = route({
  method: 'post',
  path: workPaths.delegationEnd,
  summary: '提前收回本人的委托',
  tags,
  request: { params: delegationParams },
  responses: { 204: { description: '已收回' } },
});

async function delegationsFor({ connection }: WebDeps, person: string): Promise<DelegationList> {
  const docs = await delegationsOf(connection, person, Date.now());
  const rows = docs.map(({ _id, from, to, fromAt, untilAt, office, campaign }) => ({
    ...{ id: _id, from, to, fromAt, untilAt },
    ...(office === undefined ? {} : { office }),
    ...(campaign === undefined ? {} : { campaign }),
  }));
  const people = rows.flatMap(({ from, to }) => [from, to]);
  return { rows, names: await namesFor(connection, { units: [], people }) };
}

/** Whom somebody has asked to decide in their place, for how long. */
export function delegationRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection } = deps;
  mountRoute(router, list, ({ request }) => delegationsFor(deps, viewerOf(request).person));
  mountRoute(router, make, async ({ headers, body, request }) => {
    const { person } = viewerOf(request);
    const to = await findPerson(connection, body.to);
    const now = Date.now();
    if (!to || to.disabled || to.id === person) {
      throw new RefusalError(refuse('approverUnknown', { person: body.to }));
    }
    const untilAt = endOfDay(body.untilOn);
    if (untilAt <= now || startOfDay(body.fromOn) >= untilAt) {
      throw new RefusalError(refuse('dateOutOfRange', { on: body.untilOn }));
    }
    await addDelegation(connection, {
      ...{ _id: headers['idempotency-key'], from: person, to: to.id },
      ...{ fromAt: startOfDay(body.fromOn), untilAt, madeBy: person, madeAt: now, endedAt: null },
      ...(body.office === undefined ? {} : { office: body.office }),
      ...(body.campaign === undefined ? {} : { campaign: body.campaign }),
    });
  });
  mountRoute(router, end, async ({ params, request }) => {
    const asked = { id: params.delegation, from: viewerOf(request).person, at: Date.now() };
    if (!(await endDelegation(connection, asked))) {
      throw new RefusalError(refuse('notPermitted', { act: 'endDelegation' }));
    }
  });
  return router;
}
