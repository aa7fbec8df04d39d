import { Router } from 'express';
import { canAdminister, directoryScope, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { endOfDay, startOfDay } from '../../../domain/shanghai-time';
import { findInnerSettings, saveInnerSettings } from '../../../store/inner-settings';
import type { InnerSettingsDoc } from '../../../store/models/inner-settings';
import { listPeopleOfOffices } from '../../../store/people';
import { findUnitWithin, type PlacedUnit } from '../../../store/units';
import {
  innerSettingsBody,
  innerSettingsParams,
  innerSettingsView,
  type InnerSettingsBody,
  type InnerSettingsView,
} from '../../contract/inner';
import { workPaths } from '../../contract/work-paths';
import { mountRoute, route } from '../openapi';
import { namesFor } from '../present/names';
import { RefusalError, WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['内部办理'];
const request = { params: innerSettingsParams };

const read = route({
  method: 'get',
  path: workPaths.insideSettings,
  summary: '一个单位是否启用内部办理，AB 岗和代录授权',
  tags,
  request,
  responses: { 200: { description: '设置', schema: innerSettingsView } },
});

const change = route({
  method: 'put',
  path: workPaths.insideSettings,
  summary: '启用或停用内部办理，设置 AB 岗和代录授权；他人已改过则 409',
  tags,
  request: { ...request, body: innerSettingsBody },
  responses: { 200: { description: '已保存', schema: innerSettingsView } },
});

/** @throws RefusalError unitUnknown, notPermitted for whoever is neither of the unit nor above it */
async function unitOf({ connection }: WebDeps, viewer: Viewer, unit: string): Promise<PlacedUnit> {
  const found = await findUnitWithin(connection, directoryScope(viewer), unit);
  if (!found) throw new RefusalError(refuse('unitUnknown', { unit }));
  if (viewer.office === unit || canAdminister(viewer, found.path)) return found;
  throw new RefusalError(refuse('notPermitted', { unit }));
}

async function viewOf(
  { connection }: WebDeps,
  viewer: Viewer,
  { unit, settings }: { unit: PlacedUnit; settings: InnerSettingsDoc },
): Promise<InnerSettingsView> {
  const inOffice = (await listPeopleOfOffices(connection, [unit.id])).filter(
    ({ disabled }) => !disabled,
  );
  const { revision, isOn, standIns, secretaries } = settings;
  const named = [
    ...standIns.flatMap(({ holder, by }) => [holder, by]),
    ...secretaries.flatMap(({ person, leader }) => [person, leader]),
  ];
  return {
    ...{ unit: unit.id, revision, isOn, standIns, secretaries },
    people: inOffice.map(({ id, posts }) => ({
      person: id,
      roles: posts.filter(({ office }) => office === unit.id).map(({ role }) => role),
    })),
    mayChange: canAdminister(viewer, unit.path),
    names: await namesFor(connection, {
      units: [unit.id],
      people: [...named, ...inOffice.map(({ id }) => id)],
    }),
  };
}

function standInsOf({ standIns }: InnerSettingsBody): InnerSettingsDoc['standIns'] {
  return standIns.map(({ fromOn, untilOn, ...one }) => {
    const fromAt = startOfDay(fromOn);
    const untilAt = untilOn === null ? null : endOfDay(untilOn);
    if (one.by === one.holder || (untilAt !== null && untilAt <= fromAt)) {
      throw new RefusalError(refuse('dateOutOfRange', { on: untilOn ?? fromOn }));
    }
    return { ...one, fromAt, untilAt };
  });
}

/** How a unit handles notices inside: set by its administrator, off until then. */
export function insideSettingsRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection } = deps;
  mountRoute(router, read, async ({ params, request: asked }) => {
    const viewer = viewerOf(asked);
    const unit = await unitOf(deps, viewer, params.unit);
    const settings = await findInnerSettings(connection, unit.id);
    return viewOf(deps, viewer, { unit, settings });
  });
  mountRoute(router, change, async ({ params, body, request: asked }) => {
    const viewer = viewerOf(asked);
    const unit = await unitOf(deps, viewer, params.unit);
    if (!canAdminister(viewer, unit.path)) {
      throw new RefusalError(refuse('notPermitted', { unit: unit.id }));
    }
    const { isOn, secretaries, revision } = body;
    const settings = await saveInnerSettings(connection, unit.id, {
      ...{ isOn, secretaries, standIns: standInsOf(body) },
      ...{ expected: revision, by: viewer.person, at: Date.now() },
    });
    if (settings === 'conflict') throw new WebRefusalError('revisionOutdated');
    return viewOf(deps, viewer, { unit, settings });
  });
  return router;
}
