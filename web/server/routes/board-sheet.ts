import { Router } from 'express';
import { refuse } from '../../../domain/refusal';
import type { Scope, Viewer } from '../../../domain/permissions';
import type { IssuanceRef } from '../../../domain/stream-name';
import { listSheet, type SheetUnit } from '../../../store/board-sheet';
import { findRevision } from '../../../store/campaigns';
import { findIssuance } from '../../../store/issuances';
import {
  boardSheet,
  issuingView,
  sheetQuery,
  workbookQuery,
  type BoardSheet,
  type IssuingView,
} from '../../contract/board';
import { issuanceParams } from '../../contract/values';
import { workPaths } from '../../contract/work-paths';
import { changedUnits } from '../engine/changed-units';
import { issuingViewOf } from '../engine/issuing-view';
import { steeringScope } from '../engine/steering-scope';
import { mountRoute, route } from '../openapi';
import { sheetOf } from '../present/board-sheet';
import { boardWorkbook, WORKBOOK_TYPE } from '../present/board-workbook';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['督办'];

const one = route({
  method: 'get',
  path: workPaths.issuance,
  summary: '一次印发：催办规则、事件、任务、可办事项',
  tags,
  request: { params: issuanceParams },
  responses: { 200: { description: '印发', schema: issuingView } },
});

const sheet = route({
  method: 'get',
  path: workPaths.issuanceSheet,
  summary: '督办台账全表：单位与办理节点，紧凑格式；带 since 时只答变化的单位',
  tags,
  request: { params: issuanceParams, query: sheetQuery },
  responses: { 200: { description: '台账', schema: boardSheet } },
});

const workbook = route({
  method: 'get',
  path: workPaths.issuanceWorkbook,
  summary: '督办台账导出为 Excel，可筛选',
  tags,
  request: { params: issuanceParams, query: workbookQuery },
  responses: { 200: { description: '工作簿', contentType: WORKBOOK_TYPE } },
});

const EXPORT_PAGE = 2_000;

async function viewOf(deps: WebDeps, viewer: Viewer, ref: IssuanceRef): Promise<IssuingView> {
  await steeringScope(deps, viewer, ref);
  const issuance = await findIssuance(deps.connection, ref);
  if (!issuance) throw new RefusalError(refuse('campaignNotFound', { campaign: ref.campaign }));
  const revision = await findRevision(deps.connection, ref.campaign, issuance.revision);
  if (!revision) throw new Error(`revision ${issuance.revision} of ${ref.campaign} is missing`);
  return issuingViewOf(deps, viewer, { issuance, file: revision.file });
}

async function allUnits(deps: WebDeps, scope: Scope, ref: IssuanceRef): Promise<SheetUnit[]> {
  const found: SheetUnit[] = [];
  for (;;) {
    const after = found.at(-1)?.task.unit;
    const part = { after, limit: EXPORT_PAGE };
    const page = await listSheet(deps.connection, scope, { ref, part });
    found.push(...page);
    if (page.length < EXPORT_PAGE) return found;
  }
}

/** The whole board of one issuing in few answers, on paper, and what may be done from it. */
export function boardSheetRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection } = deps;
  mountRoute(router, one, ({ params, request }) => viewOf(deps, viewerOf(request), params));
  mountRoute(router, sheet, async ({ params: ref, query, request }): Promise<BoardSheet> => {
    const scope = await steeringScope(deps, viewerOf(request), ref);
    const { after, limit, since } = query;
    // Taken before the reading: what changes meanwhile is told again next time.
    const readAt = Date.now();
    const changed = since === undefined ? null : await changedUnits(deps, ref, since);
    const part = changed ? { units: changed } : { after, limit: limit + 1 };
    const found = await listSheet(connection, scope, { ref, part });
    const shown = changed ? found : found.slice(0, limit);
    const next = found.length > shown.length ? (shown.at(-1)?.task.unit ?? null) : null;
    return { readAt, whole: changed === null, ...sheetOf(shown), next };
  });
  mountRoute(router, workbook, async ({ params: ref, query, request, response }) => {
    const viewer = viewerOf(request);
    const scope = await steeringScope(deps, viewer, ref);
    const view = await viewOf(deps, viewer, ref);
    const { rows, columns } = sheetOf(await allUnits(deps, scope, ref));
    const { bytes, name } = await boardWorkbook({ view, rows, columns, filter: query });
    response.attachment(name).type(WORKBOOK_TYPE).send(bytes);
  });
  return router;
}
