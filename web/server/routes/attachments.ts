import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { type RequestHandler, Router } from 'express';
import type { Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import type { IssuanceRef } from '../../../domain/stream-name';
import { findAttachment, readAttachment, saveAttachment } from '../../../store/attachments';
import { findCampaign, findRevision } from '../../../store/campaigns';
import { findIssuance } from '../../../store/issuances';
import type { Attachment } from '../../../store/models/attachment';
import { findUnitRows } from '../../../store/unit-projection';
import {
  attachmentBody,
  attachmentFields,
  attachmentParams,
  attachmentUpload,
} from '../../contract/attachments';
import { paths } from '../../contract/paths';
import { attachmentType } from '../attachment-type';
import { unitWrittenFor } from '../engine/inside';
import { isShownWithSubmission } from '../engine/shown-with-submission';
import { mountRoute, route } from '../openapi';
import { receiveFile } from '../receive-file';
import { RefusalError, WebRefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { requireAccess, viewerOf } from '../who';

const tags = ['附件'];
const LONGEST_NAME = 200;

const upload = route({
  method: 'post',
  path: paths.attachments,
  summary: '上传附件；表单中以编号引用',
  tags,
  consumes: 'multipart/form-data',
  request: { body: attachmentUpload },
  responses: { 201: { description: '已保存', schema: attachmentBody } },
});

const facts = route({
  method: 'get',
  path: paths.attachment,
  summary: '附件的名称、大小和校验值',
  tags,
  request: { params: attachmentParams },
  responses: { 200: { description: '附件', schema: attachmentBody } },
});

const content = route({
  method: 'get',
  path: paths.attachmentContent,
  summary: '下载附件',
  tags,
  request: { params: attachmentParams },
  responses: { 200: { description: '文件内容', contentType: 'application/octet-stream' } },
});

/** The name without folders or control characters; the end, which tells the type, is kept. */
function cleanName(name: string): string {
  const base = name.replace(/^.*[\\/]/s, '').replace(/[\p{Cc}\p{Cf}]/gu, '');
  const points = [...base.normalize('NFC')];
  return points.slice(Math.max(0, points.length - LONGEST_NAME)).join('');
}

/** The offices on the issuing side, of a campaign issued or still a draft. */
async function sideOf({ connection }: WebDeps, ref: IssuanceRef): Promise<string[]> {
  const issued = await findIssuance(connection, ref);
  if (issued) return [issued.office, issued.sponsor];
  const draft = await findCampaign(connection, ref.campaign);
  return draft && draft.office === ref.office ? [draft.office, draft.sponsor] : [];
}

/** @returns the office that the file is kept for: a department's is its unit's (分办) */
async function ownerOf(
  deps: WebDeps,
  viewer: Viewer,
  { unit, ...ref }: IssuanceRef & { unit?: string },
): Promise<string> {
  const side = await sideOf(deps, ref);
  if (side.length === 0) {
    throw new RefusalError(refuse('campaignNotFound', { campaign: ref.campaign }));
  }
  const { task } = await findUnitRows(deps.connection, { ...ref, unit: unit ?? viewer.office });
  const isIssuing = side.includes(viewer.office);
  if (unit !== undefined && !task) throw new RefusalError(refuse('participantUnknown', { unit }));
  const may = isIssuing || (task !== null && (unit === undefined || unit === viewer.office));
  if (may) return viewer.office;
  const written = unit === undefined ? await unitWrittenFor(deps.connection, viewer, ref) : null;
  if (written === null) throw new RefusalError(refuse('notPermitted'));
  return written;
}

/** Whether the notice as issued carries the file as an annex, and the office takes part. */
async function isAnnexFor(
  { connection }: WebDeps,
  { office, owner, campaign, id }: Attachment,
  reader: string,
): Promise<boolean> {
  const [issued, { task }] = await Promise.all([
    findIssuance(connection, { campaign, office }),
    findUnitRows(connection, { campaign, office, unit: reader }),
  ]);
  // A file that names what a participant handed in shows it to nobody.
  if (!issued || !task || ![issued.office, issued.sponsor].includes(owner)) return false;
  const revision = await findRevision(connection, campaign, issued.revision);
  return (revision?.file.notice.attachments ?? []).some(({ file }) => file?.id === id);
}

async function isForOthers(deps: WebDeps, viewer: Viewer, found: Attachment): Promise<boolean> {
  const { office } = viewer;
  return (
    (await sideOf(deps, found)).includes(office) ||
    (await isAnnexFor(deps, found, office)) ||
    (await isShownWithSubmission(deps, viewer, found))
  );
}

/** A department that writes for its unit reads what the unit keeps of this notice. */
async function isOfOwnUnit(
  { connection }: WebDeps,
  viewer: Viewer,
  { campaign, office, owner }: Attachment,
): Promise<boolean> {
  return (await unitWrittenFor(connection, viewer, { campaign, office })) === owner;
}

/**
 * Read by its owner, the unit it was entered for and the issuing side; an annex of an issued
 * notice by every participant; what proves a submission by whoever may see that; unknown to all others.
 */
async function readable(deps: WebDeps, viewer: Viewer, id: string): Promise<Attachment> {
  const { office } = viewer;
  const found = await findAttachment(deps.connection, id);
  const isRead =
    found &&
    ([found.owner, found.unit].includes(office) ||
      (!found.inside &&
        ((await isOfOwnUnit(deps, viewer, found)) || (await isForOthers(deps, viewer, found)))));
  if (!isRead) throw new WebRefusalError('attachmentNotFound');
  return found;
}

function publicFacts({
  uploadedBy: _,
  inside: __,
  ...rest
}: Attachment): Omit<Attachment, 'uploadedBy' | 'inside'> {
  return rest;
}

/** Files handed in: kept by id, told by permission, always sent as a download. */
export function attachmentRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection } = deps;
  // Nobody who is not signed in makes the server hold a file.
  const known: RequestHandler = (request, _response, next) => {
    requireAccess(request, 'office');
    next();
  };
  router.post('/attachments', known, receiveFile(deps.config.attachmentLimit));

  mountRoute(router, upload, async ({ body, request }) => {
    const viewer = viewerOf(request);
    const { campaign, office, unit, inside } = attachmentFields.strip().parse(body);
    const { file } = request;
    if (!file || file.size === 0) throw new WebRefusalError('attachmentMissing');
    const owner = await ownerOf(deps, viewer, { campaign, office, unit });
    const name = cleanName(file.originalname);
    const type = attachmentType(name, file.buffer);
    if (type === null) throw new WebRefusalError('attachmentTypeRefused');
    const saved = await saveAttachment(connection, {
      bytes: file.buffer,
      facts: {
        name,
        type,
        size: file.size,
        hash: createHash('sha256').update(file.buffer).digest('hex'),
        owner,
        unit: unit ?? null,
        ...(inside === undefined ? {} : { inside: true as const }),
        campaign,
        office,
        uploadedBy: viewer.person,
        uploadedAt: Date.now(),
      },
    });
    return publicFacts(saved);
  });

  mountRoute(router, facts, async ({ params, request }) =>
    publicFacts(await readable(deps, viewerOf(request), params.attachment)),
  );

  mountRoute(router, content, async ({ params, request, response }) => {
    const found = await readable(deps, viewerOf(request), params.attachment);
    response.set({ 'Content-Type': found.type, 'Content-Length': String(found.size) });
    response.attachment(found.name);
    // express derives the type from the name's extension; the checked one counts.
    response.type(found.type);
    await pipeline(readAttachment(connection, found.id), response);
  });

  return router;
}
