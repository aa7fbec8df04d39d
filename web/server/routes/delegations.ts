import { Router } from 'express';
import type { Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { endOfDay, startOfDay } from '../../../domain/shanghai-time';
import { addDelegation, delegationsOf, endDelegation } from '../../../store/delegations';
import { findPerson } from '../../../store/people';
import { findRunningTitles } from '../../../store/running-titles';
import { commandHeaders } from '../../contract/acts';
import {
  delegationBody,
  delegationList,
  delegationParams,
  type DelegationBody,
  type DelegationList,
  type DelegationView,
} from '../../contract/delegations';
import { workPaths } from '../../contract/work-paths';
import { approvalsWaitingFor } from '../engine/approvals-waiting';
import { delegationChoice } from '../engine/delegation-choice';
import { mountRoute, route } from '../openapi';
import { chargeOf } from '../organisation/charge-of';
import { namesFor } from '../present/names';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['审批流程'];

const list = route({
  method: 'get',
  path: workPaths.delegations,
  summary: '尚未到期的委托（本人作出、接受的和本人可收回的），以及可以委托的人员和范围',
  tags,
  responses: { 200: { description: '委托', schema: delegationList } },
});

const make = route({
  method: 'post',
  path: workPaths.delegations,
  summary: '在一段时间内委托他人代为审批；管理员可替不在岗的人员委托',
  tags,
  request: { headers: commandHeaders, body: delegationBody },
  responses: { 204: { description: '已委托' } },
});

const end = route({
  method: 'post',
  path: workPaths.delegationEnd,
  summary: '提前收回委托',
  tags,
  request: { params: delegationParams },
  responses: { 204: { description: '已收回' } },
});

async function delegationsFor(deps: WebDeps, viewer: Viewer): Promise<DelegationList> {
  const { connection } = deps;
  const { lenders, people } = await delegationChoice(connection, viewer);
  const mine = lenders.map(({ person }) => person);
  const [docs, waiting] = await Promise.all([
    delegationsOf(connection, mine, Date.now()),
    approvalsWaitingFor(deps, viewer),
  ]);
  const rows = docs.map(({ _id, from, to, fromAt, untilAt, madeBy, ...scope }): DelegationView => {
    const { office, campaign } = scope;
    return {
      ...{ id: _id, from, to, fromAt, untilAt, madeBy: madeBy === from ? null : madeBy },
      mayEnd: mine.includes(from),
      ...(office === undefined ? {} : { office }),
      ...(campaign === undefined ? {} : { campaign }),
    };
  });
  const asked = waiting.rows.map(({ campaign }) => campaign);
  const limits = rows.flatMap(({ campaign }) => campaign ?? []);
  const offices = [...new Set(viewer.posts.map(({ office }) => office))];
  const [names, titles] = await Promise.all([
    namesFor(connection, {
      units: [...offices, ...people, ...lenders, ...rows].flatMap((one) =>
        typeof one === 'string' ? one : (one.office ?? []),
      ),
      people: [
        ...[...people, ...lenders].map(({ person }) => person),
        ...rows.flatMap(({ from, to, madeBy }) => [from, to, ...(madeBy === null ? [] : [madeBy])]),
      ],
    }),
    findRunningTitles(connection, [...asked, ...limits]),
  ]);
  const campaigns = [...new Set(asked)];
  return {
    ...{ rows, lenders, people, offices, campaigns },
    names: { ...names, campaigns: Object.fromEntries(titles) },
  };
}

interface Making {
  viewer: Viewer;
  body: DelegationBody;
  key: string;
}

/** Whose place it is: one's own, or that of somebody an administrator answers for. */
async function lenderOf(deps: WebDeps, { viewer, body: { from } }: Making): Promise<string> {
  if (from === undefined || from === viewer.person) return viewer.person;
  return (await chargeOf(deps, viewer, from)).id;
}

async function makeDelegation(deps: WebDeps, making: Making): Promise<void> {
  const { connection } = deps;
  const { viewer, body, key } = making;
  const from = await lenderOf(deps, making);
  const to = await findPerson(connection, body.to);
  const now = Date.now();
  if (!to || to.disabled || to.id === from) {
    throw new RefusalError(refuse('approverUnknown', { person: body.to }));
  }
  const untilAt = endOfDay(body.untilOn);
  if (untilAt <= now || startOfDay(body.fromOn) >= untilAt) {
    throw new RefusalError(refuse('dateOutOfRange', { on: body.untilOn }));
  }
  await addDelegation(connection, {
    ...{ _id: key, from, to: to.id, fromAt: startOfDay(body.fromOn), untilAt },
    ...{ madeBy: viewer.person, madeAt: now, endedAt: null },
    ...(body.office === undefined ? {} : { office: body.office }),
    ...(body.campaign === undefined ? {} : { campaign: body.campaign }),
  });
}

async function endOne(deps: WebDeps, viewer: Viewer, id: string): Promise<void> {
  const { lenders } = await delegationChoice(deps.connection, viewer);
  const from = lenders.map(({ person }) => person);
  if (!(await endDelegation(deps.connection, { id, from, at: Date.now() }))) {
    throw new RefusalError(refuse('notPermitted', { act: 'endDelegation' }));
  }
}

/** Whom somebody has asked to decide in their place, for how long. */
export function delegationRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, list, ({ request }) => delegationsFor(deps, viewerOf(request)));
  mountRoute(router, make, ({ headers, body, request }) =>
    makeDelegation(deps, { viewer: viewerOf(request), body, key: headers['idempotency-key'] }),
  );
  mountRoute(router, end, ({ params, request }) =>
    endOne(deps, viewerOf(request), params.delegation),
  );
  return router;
}
