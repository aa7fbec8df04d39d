import { Router } from 'express';
import { directoryScope, DRAFTING_ROLES, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { listPeopleOfOffices } from '../../../store/people';
import { findUnitWithin, listUnits } from '../../../store/units';
import { commandHeaders } from '../../contract/acts';
import { addUnitBody, changeUnitBody } from '../../contract/organisation';
import { paths } from '../../contract/paths';
import {
  unitApproversBody,
  unitBody,
  unitParams,
  unitsBody,
  unitsQuery,
  type UnitApproversBody,
} from '../../contract/units';
import { mountRoute, route } from '../openapi';
import { commitEntry } from '../organisation/commit-entry';
import { decideAddUnit, decideChangeUnit } from '../organisation/decide-unit';
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

const approvers = route({
  method: 'get',
  path: paths.unitApprovers,
  summary: '一个单位的任职人员，供起草审批流程时指定（起草人员）',
  tags,
  request: { params: unitParams },
  responses: { 200: { description: '按账号排列', schema: unitApproversBody } },
});

async function approversAt(
  { connection }: WebDeps,
  viewer: Viewer,
  unit: string,
): Promise<UnitApproversBody> {
  const mayDraft = viewer.roles.some((role) => DRAFTING_ROLES.includes(role));
  const found = await findUnitWithin(connection, directoryScope(viewer), unit);
  if (!mayDraft || !found) throw new RefusalError(refuse('notPermitted', { unit }));
  const people = await listPeopleOfOffices(connection, [unit]);
  return {
    people: people
      .filter(({ disabled }) => !disabled)
      .map(({ id: person, name }) => ({ person, name })),
  };
}

const add = route({
  method: 'post',
  path: paths.units,
  summary: '增加单位或部室（管理员）',
  tags,
  request: { headers: commandHeaders, body: addUnitBody },
  responses: { 201: { description: '增加的单位', schema: unitBody } },
});

const change = route({
  method: 'patch',
  path: paths.unit,
  summary: '修改名称、别名、层级、类别或上级（上级单位的管理员）',
  tags,
  request: { headers: commandHeaders, params: unitParams, body: changeUnitBody },
  responses: { 200: { description: '修改后的单位', schema: unitBody } },
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

  mountRoute(router, approvers, ({ params, request }) =>
    approversAt(deps, viewerOf(request), params.unit),
  );
  mountRoute(router, add, async ({ body, headers, request }) => {
    const viewer = viewerOf(request);
    const command = { viewer, key: headers['idempotency-key'], asked: { add: body } };
    const done = await commitEntry(deps, command, (now) =>
      decideAddUnit(connection, { now, viewer }, body),
    );
    return findUnitWithin(connection, directoryScope(viewer), done?.entry.units[0] ?? '');
  });

  mountRoute(router, change, async ({ params, body, headers, request }) => {
    const viewer = viewerOf(request);
    const asked = { change: body, unit: params.unit };
    await commitEntry(deps, { viewer, key: headers['idempotency-key'], asked }, (now) =>
      decideChangeUnit(connection, { now, viewer }, { id: params.unit, change: body }),
    );
    return findUnitWithin(connection, directoryScope(viewer), params.unit);
  });

  return router;
}
