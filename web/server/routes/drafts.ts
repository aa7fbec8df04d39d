import { Router } from 'express';
import { refuse } from '../../../domain/refusal';
import type { Connection } from '../../../store/connection';
import { dropFormDraft, findFormDraft, saveFormDraft } from '../../../store/drafts';
import { findFormVersion } from '../../../store/form-versions';
import type { DraftDoc } from '../../../store/models/draft';
import { draftBody, draftParams, draftView, type DraftView } from '../../contract/submissions';
import { workPaths } from '../../contract/work-paths';
import { requireWriter } from '../engine/inside';
import { taskContext } from '../engine/task-context';
import { mountRoute, route } from '../openapi';
import { namesFor } from '../present/names';
import { RefusalError, WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['草稿'];
const request = { params: draftParams };

const read = route({
  method: 'get',
  path: workPaths.draft,
  summary: '填报草稿（本单位人员共用）；没有草稿时 revision 为 0',
  tags,
  request,
  responses: { 200: { description: '草稿', schema: draftView } },
});

const save = route({
  method: 'put',
  path: workPaths.draft,
  summary: '保存填报草稿；同事已改过则 409',
  tags,
  request: { ...request, body: draftBody },
  responses: { 200: { description: '已保存', schema: draftView } },
});

const drop = route({
  method: 'delete',
  path: workPaths.draft,
  summary: '删除填报草稿',
  tags,
  request,
  responses: { 204: { description: '已删除' } },
});

const NO_DRAFT: DraftView = {
  ...{
    body: {},
    words: '',
    formVersion: null,
    revision: 0,
    savedAt: 0,
    savedBy: { person: '', office: '' },
  },
  ...{ earlier: [], names: { units: {}, people: {} } },
};

async function viewOf(connection: Connection, draft: DraftDoc): Promise<DraftView> {
  const { body, words, formVersion = null, revision, savedAt, savedBy } = draft;
  const earlier = draft.earlier.map((one) => ({ ...one, formVersion: one.formVersion ?? null }));
  const writers = [savedBy, ...earlier.map((one) => one.savedBy)];
  const people = writers.map(({ person }) => person);
  const names = await namesFor(connection, { units: [], people });
  return { body, words, formVersion, revision, savedAt, savedBy, earlier, names };
}

/** Whoever opens the draft, or looks at what a swap of forms does to it, reads it by its version. */
async function requireVersion(
  connection: Connection,
  step: string,
  version: string | undefined,
): Promise<void> {
  if (version === undefined || (await findFormVersion(connection, version))) return;
  throw new RefusalError(refuse('formVersionUnknown', { step }));
}

/** Forms begun and not handed in: of the unit that owes them, with its departments, and of nobody else. */
export function draftRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection } = deps;

  mountRoute(router, read, async ({ params, request: asked }): Promise<DraftView> => {
    await requireWriter(connection, viewerOf(asked), params);
    const draft = await findFormDraft(connection, params);
    return draft ? viewOf(connection, draft) : NO_DRAFT;
  });

  mountRoute(router, save, async ({ params, body, request: asked }): Promise<DraftView> => {
    const viewer = viewerOf(asked);
    await requireWriter(connection, viewer, params);
    await taskContext(connection, params);
    await requireVersion(connection, params.duty, body.formVersion);
    const by = { person: viewer.person, office: viewer.office };
    const saved = await saveFormDraft(connection, {
      ref: params,
      body: body.body,
      words: body.words,
      formVersion: body.formVersion,
      by,
      expectedRevision: body.revision,
    });
    if (saved === 'conflict') throw new WebRefusalError('revisionOutdated');
    return viewOf(connection, saved);
  });

  mountRoute(router, drop, async ({ params, request: asked }) => {
    await requireWriter(connection, viewerOf(asked), params);
    await dropFormDraft(connection, params);
  });
  return router;
}
