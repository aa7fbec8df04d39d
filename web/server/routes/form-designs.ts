import { Router } from 'express';
import { canDesignForm } from '../../../domain/form-design/can-design-form';
import type { Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { findFormDesign, listFormDesigns, saveFormDesign } from '../../../store/form-designs';
import { listFormVersions } from '../../../store/form-versions';
import { findPeople } from '../../../store/people';
import {
  formDesignList,
  formDesignParams,
  formDesignPublished,
  type FormDesignRow,
  formDesignSaved,
  formDesignToPublish,
  formDesignToSave,
  formDesignView,
  type FormDesignList,
  type FormDesignSaved,
  type FormDesignView,
} from '../../contract/form-designs';
import { workPaths } from '../../contract/work-paths';
import { requireKeepable } from '../form-design/keepable';
import { publishDesign } from '../form-design/publish-design';
import { readByDrafts } from '../form-design/read-by-drafts';
import { mountRoute, route } from '../openapi';
import { RefusalError, WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['表单'];

const list = route({
  method: 'get',
  path: workPaths.formDesigns,
  summary: '本单位设计的表单',
  tags,
  responses: { 200: { description: '表单', schema: formDesignList } },
});

const read = route({
  method: 'get',
  path: workPaths.formDesign,
  summary: '一张表单的设计稿及已发布的版本',
  tags,
  request: { params: formDesignParams },
  responses: { 200: { description: '设计稿', schema: formDesignView } },
});

const save = route({
  method: 'put',
  path: workPaths.formDesign,
  summary: '保存设计稿；可以还有问题；他人已改过则 409',
  tags,
  request: { params: formDesignParams, body: formDesignToSave },
  responses: { 200: { description: '已保存', schema: formDesignSaved } },
});

const publish = route({
  method: 'post',
  path: workPaths.formDesignPublish,
  summary: '发布为新的版本，发布后不再改变；有问题则 422 并逐条指出',
  tags,
  request: { params: formDesignParams, body: formDesignToPublish },
  responses: { 200: { description: '已发布', schema: formDesignPublished } },
});

type Row = Awaited<ReturnType<typeof listFormDesigns>>[number];

function rowOf(design: Row, names: ReadonlyMap<string, string>): FormDesignRow {
  const { _id: form, title, revision, savedAt, savedBy, published } = design;
  return {
    ...{ form, title, revision, savedAt },
    savedBy: names.get(savedBy.person) ?? '',
    publishedAt: published?.at ?? null,
    isAhead: published !== null && published.revision !== revision,
  };
}

async function namesOf({ connection }: WebDeps, rows: readonly Row[]) {
  const people = await findPeople(connection, [
    ...new Set(rows.map(({ savedBy }) => savedBy.person)),
  ]);
  return new Map(people.map(({ id, name }) => [id, name]));
}

async function viewFor(deps: WebDeps, form: string, viewer: Viewer): Promise<FormDesignView> {
  const design = await findFormDesign(deps.connection, form);
  if (!design || design.office !== viewer.office) {
    throw new RefusalError(refuse('formUnknown', { form }));
  }
  const versions = await listFormVersions(deps.connection, form);
  return {
    ...rowOf(design, await namesOf(deps, [design])),
    schema: { ...design.schema },
    ui: { ...design.ui },
    mayEdit: canDesignForm(viewer, design.office),
    versions: versions.map(({ id, publishedAt }) => ({ version: id, publishedAt })),
    readBy: await readByDrafts(deps, viewer.office, form),
  };
}

function requireDesigner(viewer: Viewer): void {
  if (canDesignForm(viewer, viewer.office)) return;
  throw new RefusalError(refuse('notPermitted', { office: viewer.office }));
}

/** Forms that an office designs itself. */
export function formDesignRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, list, async ({ request }): Promise<FormDesignList> => {
    const viewer = viewerOf(request);
    const rows = await listFormDesigns(deps.connection, viewer.office);
    const names = await namesOf(deps, rows);
    const mayDesign = canDesignForm(viewer, viewer.office);
    return { rows: rows.map((row) => rowOf(row, names)), mayDesign };
  });
  mountRoute(router, read, ({ params, request }) => viewFor(deps, params.form, viewerOf(request)));
  mountRoute(router, save, async ({ params, body, request }): Promise<FormDesignSaved> => {
    const viewer = viewerOf(request);
    requireDesigner(viewer);
    const { form } = params;
    const { office, person } = viewer;
    const design = requireKeepable(body);
    const by = { person, office };
    const saved = await saveFormDesign(deps.connection, {
      ...{ form, office, by, expectedRevision: body.revision },
      ...design,
    });
    if (saved === 'conflict') throw new WebRefusalError('revisionOutdated');
    return { form, revision: saved };
  });
  mountRoute(router, publish, ({ params, body, request }) => {
    const viewer = viewerOf(request);
    requireDesigner(viewer);
    return publishDesign(deps, { ...params, ...body, viewer });
  });
  return router;
}
