import { fieldConditions } from '../../../domain/approval/lost-conditions';
import { Router } from 'express';
import { canSteer } from '../../../domain/permissions';
import type { IssuanceEventData } from '../../../domain/issuance-event';
import { stepVersion } from '../../../domain/form-pins';
import { refuse } from '../../../domain/refusal';
import { campaignStream, type IssuanceRef } from '../../../domain/stream-name';
import { findRevision } from '../../../store/campaigns';
import { listFormVersions } from '../../../store/form-versions';
import { findIssuance } from '../../../store/issuances';
import { listEntries } from '../../../store/journal';
import {
  amendmentList,
  amendmentPreview,
  amendmentPreviewBody,
  issuanceFormVersions,
  type AmendmentList,
  type IssuanceFormVersions,
} from '../../contract/amendments';
import { issuanceParams } from '../../contract/values';
import { workPaths } from '../../contract/work-paths';
import { changeBodyOf } from '../engine/change-of';
import { previewAmendment } from '../engine/preview-amendment';
import { steeringScope } from '../engine/steering-scope';
import { sideOf } from '../engine/unit-act-permissions';
import { mountRoute, route } from '../openapi';
import { namesFor } from '../present/names';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['督办'];

const preview = route({
  method: 'post',
  path: workPaths.issuanceAmendmentPreview,
  summary: '补充通知预览：对每个单位的影响和总数，不作任何改动',
  tags,
  request: { params: issuanceParams, body: amendmentPreviewBody },
  responses: { 200: { description: '影响', schema: amendmentPreview } },
});

const list = route({
  method: 'get',
  path: workPaths.issuanceAmendments,
  summary: '已印发的补充通知，附恢复原状所需的反向调整',
  tags,
  request: { params: issuanceParams },
  responses: { 200: { description: '补充通知', schema: amendmentList } },
});

const versions = route({
  method: 'get',
  path: workPaths.issuanceFormVersions,
  summary: '各环节现用的表单版本和可换用的已发布版本',
  tags,
  request: { params: issuanceParams },
  responses: { 200: { description: '表单版本', schema: issuanceFormVersions } },
});

async function formVersionsOf(
  { connection }: WebDeps,
  ref: IssuanceRef,
): Promise<IssuanceFormVersions> {
  const issuance = await findIssuance(connection, ref);
  const found = issuance && (await findRevision(connection, ref.campaign, issuance.revision));
  if (!issuance || !found)
    throw new RefusalError(refuse('campaignNotFound', { campaign: ref.campaign }));
  const filled = found.file.steps.filter(({ kind }) => kind !== 'receipt');
  const rows = filled.map(async ({ id: step, title, form, route: approval }) => {
    const asked = stepVersion(issuance, { step, form });
    if (!asked) return [];
    const published = await listFormVersions(connection, form);
    const known = published.map((one, i) => ({
      ...{ no: i + 1, version: one.id, title: one.title, publishedAt: one.publishedAt },
    }));
    const conditions = approval ? fieldConditions(approval) : [];
    return [{ step, title, form, asked, conditions, versions: known.reverse() }];
  });
  return { rows: (await Promise.all(rows)).flat() };
}

async function amendmentsOf({ connection }: WebDeps, ref: IssuanceRef): Promise<AmendmentList> {
  const entries = await listEntries(connection, campaignStream(ref));
  const amended = entries.filter(({ act }) => act === 'campaign.amended').reverse();
  const rows = amended.map(({ at, by: { person, office }, data }) => {
    const { no, number, text, changes, opposite } = data as IssuanceEventData['campaign.amended'];
    return {
      ...{ no, number, text, at, by: { person, office } },
      changes: changes.map(changeBodyOf),
      opposite: opposite.map(changeBodyOf),
    };
  });
  const units = rows.flatMap(({ by, changes, opposite }) => [
    by.office,
    ...[...changes, ...opposite].flatMap((one) => [
      ...('unit' in one ? [one.unit] : []),
      ...('into' in one ? [one.into] : []),
    ]),
  ]);
  const names = await namesFor(connection, { units, people: rows.map(({ by }) => by.person) });
  return { rows, names };
}

/** Supplementary notices: what one would change, and those there are. */
export function amendmentRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, preview, async ({ params, body, request }) => {
    const issuance = await findIssuance(deps.connection, params);
    if (!issuance) {
      throw new RefusalError(refuse('campaignNotFound', { campaign: params.campaign }));
    }
    if (!canSteer(viewerOf(request), 'amend', sideOf(issuance))) {
      throw new RefusalError(refuse('notPermitted', { act: 'amend' }));
    }
    return previewAmendment(deps, params, body);
  });
  mountRoute(router, versions, async ({ params, request }) => {
    await steeringScope(deps, viewerOf(request), params);
    return formVersionsOf(deps, params);
  });
  mountRoute(router, list, async ({ params, request }) => {
    await steeringScope(deps, viewerOf(request), params);
    return amendmentsOf(deps, params);
  });
  return router;
}
