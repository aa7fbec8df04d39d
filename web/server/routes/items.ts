import { Router } from 'express';
import type { CampaignFile } from '../../../domain/campaign-file';
import { canSteer, type IssuingSide, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { unitStream, type IssuanceRef } from '../../../domain/stream-name';
import { listItemUnits, type BoardUnit } from '../../../store/board';
import { findRevision } from '../../../store/campaigns';
import { findIssuance } from '../../../store/issuances';
import { listEntries } from '../../../store/journal';
import { itemParams, itemView, type ItemView } from '../../contract/campaigns';
import { workPaths } from '../../contract/work-paths';
import { canChase } from '../engine/act-on-issuance';
import { sideOf } from '../engine/unit-act-permissions';
import { scopeAt } from '../engine/viewer-scope';
import { mountRoute, route } from '../openapi';
import { boardCellOf } from '../present/duty-view';
import { progressRecords } from '../present/progress-records';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const one = route({
  method: 'get',
  path: workPaths.issuanceItem,
  summary: '一项工作任务：牵头和配合单位就本项的进展，供主办部门和牵头单位查看',
  tags: ['任务'],
  request: { params: itemParams },
  responses: { 200: { description: '任务', schema: itemView } },
});

interface AskedItem {
  viewer: Viewer;
  ref: IssuanceRef;
  no: number;
}

function unitRow({ task, duties }: BoardUnit, no: number): ItemView['units'][number] {
  const { unit, name } = task;
  const part = task.items.find(({ item }) => item === no);
  return {
    ...{ unit, name },
    role: part?.role ?? 'cooperating',
    first: part?.first ?? false,
    progress: task.progress[no] ?? 0,
    duties: duties.map(boardCellOf),
  };
}

async function recordsOf(
  { connection }: WebDeps,
  { ref, no }: AskedItem,
  units: BoardUnit[],
): Promise<ItemView['records']> {
  const told = units.filter(({ task }) => (task.progress[no] ?? 0) > 0);
  const lists = await Promise.all(
    told.map(async ({ task: { unit } }) =>
      progressRecords(unit, no, await listEntries(connection, unitStream({ ...ref, unit }))),
    ),
  );
  return lists.flat().sort((a, b) => a.at - b.at || (a.submission < b.submission ? -1 : 1));
}

function allowedOnItem(
  viewer: Viewer,
  side: IssuingSide & { firstLead?: string },
): ItemView['can'] {
  const closes = canSteer(viewer, 'closeItem', side);
  return [
    ...(closes ? ['closeItem' as const] : []),
    ...(canChase(viewer) ? ['urge' as const] : []),
  ];
}

async function itemOf(deps: WebDeps, asked: AskedItem): Promise<ItemView> {
  const { connection } = deps;
  const { viewer, ref, no } = asked;
  const [issuance, scope] = await Promise.all([
    findIssuance(connection, ref),
    scopeAt(connection, viewer, ref),
  ]);
  const { campaign } = ref;
  if (!issuance) throw new RefusalError(refuse('campaignNotFound', { campaign }));
  const units = await listItemUnits(connection, scope, { ref, item: no });
  if (units === null) throw new RefusalError(refuse('notPermitted', { item: no }));
  const revision = await findRevision(connection, campaign, issuance.revision);
  const item = revision?.file.items.find((one: CampaignFile['items'][number]) => one.no === no);
  if (!item) throw new RefusalError(refuse('itemUnknown', { item: no }));
  const rows = units.map((unit) => unitRow(unit, no));
  const firstLead = rows.find(({ first }) => first)?.unit;
  const { title, text, window, quotas, subActivities } = item;
  return {
    ...{ item: no, title, text, window, quotas, subActivities, units: rows },
    state: issuance.items[no] ?? 'underway',
    records: await recordsOf(deps, asked, units),
    can: allowedOnItem(viewer, { ...sideOf(issuance), firstLead }),
  };
}

/** One work item as its leads and the issuing side see it: nothing else of the units on it. */
export function itemRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, one, ({ params, request }) => {
    const { campaign, office, no } = params;
    return itemOf(deps, { viewer: viewerOf(request), ref: { campaign, office }, no });
  });
  return router;
}
