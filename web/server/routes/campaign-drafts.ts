import { Router } from 'express';
import type { CampaignFile } from '../../../domain/campaign-file';
import { canDraft, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { isStreamId } from '../../../domain/stream-name';
import { findCampaign, saveDraft } from '../../../store/campaigns';
import {
  campaignFaults,
  campaignParams,
  campaignRevisionToSave,
  campaignSaved,
  campaignToSave,
  type CampaignFaults,
  type CampaignSaved,
} from '../../contract/campaigns';
import { workPaths } from '../../contract/work-paths';
import { examineFile, type Examined } from '../engine/examine-file';
import { sideOf } from '../engine/unit-act-permissions';
import { mountRoute, route } from '../openapi';
import { RefusalError, WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['发文'];

const validate = route({
  method: 'post',
  path: workPaths.campaignFaults,
  summary: '校验一份专项工作文件，逐条指出问题；不作任何改动',
  tags,
  request: { body: campaignToSave },
  responses: { 200: { description: '校验结果', schema: campaignFaults } },
});

const create = route({
  method: 'post',
  path: workPaths.campaigns,
  summary: '新建专项工作草稿；可以还有问题，但格式须正确',
  tags,
  request: { body: campaignToSave },
  responses: { 201: { description: '已保存', schema: campaignSaved } },
});

const revise = route({
  method: 'put',
  path: workPaths.campaign,
  summary: '保存新的修订；他人已改过则 409，已印发则 409',
  tags,
  request: { params: campaignParams, body: campaignRevisionToSave },
  responses: { 200: { description: '已保存', schema: campaignSaved } },
});

interface ToSave {
  viewer: Viewer;
  examined: Examined;
  expectedRevision: number;
}

function requireDrafter(viewer: Viewer, side: { office: string; sponsor: string }): void {
  if (canDraft(viewer, sideOf(side))) return;
  throw new RefusalError(refuse('notPermitted', { office: side.office }));
}

/** What cannot even be kept: no campaign by its shape, or an id no stream can be named after. */
function fileToKeep({ file, faults }: Examined): CampaignFile {
  if (file && isStreamId(file.id)) return file;
  const told = faults.map(({ path, message }) => ({ path, message }));
  throw new RefusalError(refuse('campaignInvalid', { faults: told.length }), told);
}

async function keep({ connection }: WebDeps, asked: ToSave): Promise<CampaignSaved> {
  const { viewer, examined, expectedRevision } = asked;
  const file = fileToKeep(examined);
  const { issuer: office, sponsor } = file.notice;
  requireDrafter(viewer, { office, sponsor });
  const known = await findCampaign(connection, file.id);
  if (known) requireDrafter(viewer, known);
  const by = { person: viewer.person, office: viewer.office };
  const saved = await saveDraft(connection, { file, by, expectedRevision });
  if (saved === 'issued') {
    throw new RefusalError(refuse('campaignAlreadyIssued', { campaign: file.id }));
  }
  if (saved === 'conflict') throw new WebRefusalError('revisionOutdated');
  return { id: saved._id, revision: saved.revision, faults: examined.faults };
}

/** Writing a campaign before it is issued. */
export function campaignDraftRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, validate, async ({ body }): Promise<CampaignFaults> => {
    const { faults } = await examineFile(deps, body.file, { issuing: false });
    return { valid: faults.length === 0, faults };
  });
  mountRoute(router, create, async ({ body, request }) => {
    const examined = await examineFile(deps, body.file, { issuing: false });
    return keep(deps, { viewer: viewerOf(request), examined, expectedRevision: 0 });
  });
  mountRoute(router, revise, async ({ params, body, request }) => {
    const examined = await examineFile(deps, body.file, { issuing: false });
    const { file } = examined;
    if (file && file.id !== params.campaign) throw new WebRefusalError('malformed');
    const expectedRevision = body.revision;
    return keep(deps, { viewer: viewerOf(request), examined, expectedRevision });
  });
  return router;
}
