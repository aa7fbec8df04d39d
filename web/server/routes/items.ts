import { Router } from 'express';
import type { CampaignFile } from '../../../domain/campaign-file';
import { awaitedLeads } from '../../../domain/item-closing';
import { canSteer, type Scope, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { unitStream, type IssuanceRef } from '../../../domain/stream-name';
import { listItemUnits, type BoardUnit } from '../../../store/board';
import { findRevision } from '../../../store/campaigns';
import { findIssuance } from '../../../store/issuances';
import { listItemPartners, listItemTasks, type ItemTask } from '../../../store/item-roles';
import { listEntries } from '../../../store/journal';
import type { IssuanceDoc } from '../../../store/models/issuance';
import { findTask } from '../../../store/task-lists';
import {
  itemList,
  itemParams,
  itemView,
  type ItemList,
  type ItemRow,
  type ItemView,
} from '../../contract/items';
import { workPaths } from '../../contract/work-paths';
import { canChase, doesItself } from '../engine/act-on-issuance';
import { sideOf } from '../engine/unit-act-permissions';
import { scopeAt, scopeOfViewer } from '../engine/viewer-scope';
import { mountRoute, route } from '../openapi';
import { itemNoticeOf } from '../present/item-notice';
import { compareItemRows, itemRowsOf } from '../present/item-row';
import { compareItemUnits, itemUnitOf, type Urges } from '../present/item-unit';
import { namesFor } from '../present/names';
import { progressRecords } from '../present/progress-records';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['任务'];

const list = route({
  method: 'get',
  path: workPaths.items,
  summary: '本单位牵头或配合的工作任务（办理中的通知）',
  tags,
  responses: { 200: { description: '任务', schema: itemList } },
});

const one = route({
  method: 'get',
  path: workPaths.issuanceItem,
  summary: '一项工作任务：牵头和配合单位就本项的进展，供主办部门和牵头单位查看',
  tags,
  request: { params: itemParams },
  responses: { 200: { description: '任务', schema: itemView } },
});

interface AskedItem {
  viewer: Viewer;
  ref: IssuanceRef;
  no: number;
}

async function fileOf({ connection }: WebDeps, issuance: IssuanceDoc): Promise<CampaignFile> {
  const { campaign, revision } = issuance;
  const found = await findRevision(connection, campaign, revision);
  if (!found) throw new Error(`revision ${revision} of ${campaign} is missing`);
  return found.file;
}

async function rowsOfNotice(
  deps: WebDeps,
  scope: Scope,
  { task, issuance }: ItemTask,
): Promise<ItemRow[]> {
  const [file, partners, own] = await Promise.all([
    fileOf(deps, issuance),
    listItemPartners(deps.connection, scope, issuance),
    findTask(deps.connection, scope, task),
  ]);
  return itemRowsOf({ task, issuance, file, partners, duties: own?.duties ?? [] });
}

async function itemsOf(deps: WebDeps, viewer: Viewer): Promise<ItemList> {
  const [scope, tasks] = await Promise.all([
    scopeOfViewer(deps.connection, viewer),
    listItemTasks(deps.connection, viewer.office),
  ]);
  const lists = await Promise.all(tasks.map((task) => rowsOfNotice(deps, scope, task)));
  const rows = lists.flat().sort(compareItemRows);
  const units = rows.flatMap(({ notice }) => [notice.office, notice.sponsor]);
  return { rows, names: await namesFor(deps.connection, { units }) };
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

/** The issuing side urges anybody else; a lead the cooperating units (design §2). */
function urgesOf(viewer: Viewer, issuance: IssuanceDoc): Urges {
  if (issuance.status !== 'running') return () => false;
  const isSteering = canSteer(viewer, 'urge', sideOf(issuance));
  return ({ unit, role }) =>
    unit !== viewer.office && (isSteering || (role === 'cooperating' && canChase(viewer)));
}

/** @throws RefusalError campaignNotFound, notPermitted, itemUnknown */
async function foundItem({ connection, ...deps }: WebDeps, { viewer, ref, no }: AskedItem) {
  const [issuance, scope] = await Promise.all([
    findIssuance(connection, ref),
    scopeAt(connection, viewer, ref),
  ]);
  if (!issuance) throw new RefusalError(refuse('campaignNotFound', { campaign: ref.campaign }));
  const units = await listItemUnits(connection, scope, { ref, item: no });
  if (units === null) throw new RefusalError(refuse('notPermitted', { item: no }));
  const file = await fileOf({ connection, ...deps }, issuance);
  const item = file.items.find((work) => work.no === no);
  if (!item) throw new RefusalError(refuse('itemUnknown', { item: no }));
  const isOnIt = ({ task }: BoardUnit) => !task.released || (task.progress[no] ?? 0) > 0;
  return { issuance, file, item, units: units.filter(isOnIt) };
}

/** The closing that waits for leads of the item, with those it waits for now. */
function closingOf(
  { closings, status }: IssuanceDoc,
  no: number,
  rows: readonly { unit: string; role: string }[],
): ItemView['closing'] {
  const closing = status === 'running' ? closings[no] : undefined;
  if (!closing) return null;
  const { state, reason, office, proposedAt, signed } = closing;
  const leads = rows.filter(({ role }) => role === 'lead').map(({ unit }) => unit);
  return { state, reason, office, proposedAt, signed, waits: awaitedLeads(closing, leads) };
}

async function itemOf(deps: WebDeps, asked: AskedItem): Promise<ItemView> {
  const { viewer, no } = asked;
  const { issuance, file, item, units } = await foundItem(deps, asked);
  const urges = urgesOf(viewer, issuance);
  const rows = units.map((unit) => itemUnitOf(unit, no, urges)).sort(compareItemUnits);
  const firstLead = rows.find(({ first }) => first)?.unit;
  const closes =
    issuance.status === 'running' &&
    canSteer(viewer, 'closeItem', { ...sideOf(issuance), firstLead });
  const records = await recordsOf(deps, asked, units);
  const closing = closingOf(issuance, no, rows);
  const signs = closing?.waits.includes(viewer.office) && doesItself(viewer, 'countersignClosing');
  const { title, text, window, partners, quotas, subActivities, schedule = [] } = item;
  return {
    notice: itemNoticeOf(issuance, file),
    ...{ item: no, title, text, window, partners, quotas, subActivities, schedule },
    ...{ units: rows, records },
    state: issuance.items[no] ?? 'underway',
    ...{ closing, mayForce: closes && canSteer(viewer, 'closeItem', sideOf(issuance)) },
    own: rows.some(({ unit }) => unit === viewer.office),
    can: [
      ...(closes ? ['closeItem' as const] : []),
      ...(signs ? ['countersignClosing' as const] : []),
      ...(rows.some(({ mayUrge }) => mayUrge) ? ['urge' as const] : []),
    ],
    names: await namesFor(deps.connection, {
      units: [
        ...[issuance.office, issuance.sponsor, ...(closing ? [closing.office] : [])],
        ...records.map(({ by }) => by.office),
      ],
      people: records.map(({ by }) => by.person),
    }),
  };
}

/** One's own items across notices, and one item as its leads and the issuing side see it. */
export function itemRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, list, ({ request }) => itemsOf(deps, viewerOf(request)));
  mountRoute(router, one, ({ params, request }) => {
    const { campaign, office, no } = params;
    return itemOf(deps, { viewer: viewerOf(request), ref: { campaign, office }, no });
  });
  return router;
}
