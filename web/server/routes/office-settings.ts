import { Router } from 'express';
import { canAdminister, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import {
  burdenCapFor,
  findOfficeSettings,
  saveOfficeSettings,
  settingsFor,
} from '../../../store/office-settings';
import {
  officeSettingsBody,
  officeSettingsView,
  type OfficeSettingsView,
} from '../../contract/office-settings';
import { paths } from '../../contract/paths';
import { mountRoute, route } from '../openapi';
import { namesFor } from '../present/names';
import { RefusalError, WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['单位设置'];
const responses = { 200: { description: '本单位的设置', schema: officeSettingsView } };

const read = route({
  method: 'get',
  path: paths.officeSettings,
  summary: '本单位的设置：报送领导前是否确认、发邮件的时间；未设置的沿用上级',
  tags,
  responses,
});

const save = route({
  method: 'put',
  path: paths.officeSettings,
  summary: '修改本单位的设置，由本单位管理员办理',
  tags,
  request: { body: officeSettingsBody },
  responses,
});

async function viewFor({ connection }: WebDeps, viewer: Viewer): Promise<OfficeSettingsView> {
  const { office, officePath } = viewer;
  const [{ settings, from }, own, cap] = await Promise.all([
    settingsFor(connection, office),
    findOfficeSettings(connection, office),
    burdenCapFor(connection, office),
  ]);
  const units = [from, cap?.from ?? null].filter((id) => id !== null);
  const names = await namesFor(connection, { units });
  const nameOf = (id: string | null) => (id === null ? null : (names.units[id] ?? ''));
  return {
    ...{ office, ...settings, isOwn: own !== null, revision: own?.revision ?? 0 },
    from: nameOf(from),
    burdenCap: own?.burdenCap ?? null,
    bindingCap: cap && { minutes: cap.minutes, from: nameOf(cap.from) ?? '' },
    mayChange: canAdminister(viewer, officePath),
  };
}

/** What an office sets for itself and those under it. */
export function officeSettingsRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, read, ({ request }) => viewFor(deps, viewerOf(request)));
  mountRoute(router, save, async ({ body, request }) => {
    const viewer = viewerOf(request);
    const { office: _id, person: by } = viewer;
    if (!canAdminister(viewer, viewer.officePath)) {
      throw new RefusalError(refuse('notPermitted', { office: _id }));
    }
    const { revision, ...settings } = body;
    const doc = { _id, ...settings, at: Date.now(), by };
    if (!(await saveOfficeSettings(deps.connection, doc, revision))) {
      throw new WebRefusalError('revisionOutdated');
    }
    return viewFor(deps, viewer);
  });
  return router;
}
