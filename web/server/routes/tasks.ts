import { Router } from 'express';
import type { Scope, Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import type { UnitTaskRef } from '../../../domain/stream-name';
import { findRevision } from '../../../store/campaigns';
import { findIssuance } from '../../../store/issuances';
import { listEntriesAbout, listUnitEntries } from '../../../store/journal-reads';
import {
  findTask,
  listHandledDuties,
  listOwedDuties,
  listReturnedNotices,
  listUnreadTasks,
  listWaitingDuties,
} from '../../../store/task-lists';
import {
  taskList,
  taskQuery,
  taskView,
  type TaskList,
  type TaskRow,
  type TaskState,
  type TaskView,
} from '../../contract/tasks';
import { taskParams } from '../../contract/values';
import { workPaths } from '../../contract/work-paths';
import { asInsider } from '../engine/inside';
import { signedBy } from '../engine/signed-by';
import { scopeAt, scopeOfViewer } from '../engine/viewer-scope';
import { mountRoute, route } from '../openapi';
import { allowedActs } from '../present/allowed-acts';
import { choicesOf } from '../present/choices-of';
import { namesFor } from '../present/names';
import { unitWordsOf } from '../present/notice-document';
import { pagedByKey } from '../present/paged-by-key';
import { dutyRowOf, owedRowOf, orderOf, taskRowOf } from '../present/task-list';
import { taskViewOf } from '../present/task-view';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';
import { bulkTaskActRoutes } from './bulk-task-acts';
import { commandRoutes } from './commands';
import { draftRoutes } from './drafts';
import { reviewRoutes } from './reviews';
import { sharingRoutes } from './sharing';
import { taskActRoutes } from './task-acts';

const tags = ['待办'];

const list = route({
  method: 'get',
  path: workPaths.tasks,
  summary: '本单位的待办（按紧迫程度）、等待对方、待阅、已办',
  tags,
  request: { query: taskQuery },
  responses: { 200: { description: '一页', schema: taskList } },
});

const one = route({
  method: 'get',
  path: workPaths.task,
  summary: '一件承办件：通知、任务、办理节点、报送材料、意见、办理经过、可办事项',
  tags,
  request: { params: taskParams },
  responses: { 200: { description: '承办件', schema: taskView } },
});

async function rowsOf(
  { connection, calendars }: WebDeps,
  scope: Scope,
  { state, viewer }: { state: TaskState; viewer: Viewer },
): Promise<TaskRow[]> {
  const today = { now: Date.now(), calendar: await calendars.current(viewer.office) };
  switch (state) {
    case 'todo':
      return (await listOwedDuties(connection, scope)).map((row) => owedRowOf(row, viewer, today));
    case 'waiting': {
      const [duties, returned] = await Promise.all([
        listWaitingDuties(connection, scope),
        listReturnedNotices(connection, scope),
      ]);
      return [
        ...duties.map((row) => dutyRowOf(row, viewer, today)),
        ...returned.map((row) => taskRowOf(row, viewer)),
      ];
    }
    case 'done':
      return (await listHandledDuties(connection, scope)).map((row) =>
        dutyRowOf(row, viewer, today),
      );
    case 'toRead':
      return (await listUnreadTasks(connection, scope, viewer.person)).map((row) =>
        taskRowOf(row, viewer),
      );
  }
}

async function taskOf(
  { connection, calendars }: WebDeps,
  viewer: Viewer,
  ref: UnitTaskRef,
): Promise<TaskView> {
  const reader = await asInsider(connection, viewer, ref);
  const [issuance, scope] = await Promise.all([
    findIssuance(connection, ref),
    scopeAt(connection, reader, ref),
  ]);
  const { campaign, unit } = ref;
  if (!issuance) throw new RefusalError(refuse('campaignNotFound', { campaign }));
  const found = await findTask(connection, scope, ref);
  if (found?.reach.kind !== 'whole') throw new RefusalError(refuse('notPermitted', { unit }));
  const [revision, own, issuers] = await Promise.all([
    findRevision(connection, campaign, issuance.revision),
    listUnitEntries(connection, scope, ref),
    listEntriesAbout(connection, scope, ref),
  ]);
  if (!revision) throw new Error(`revision ${issuance.revision} of ${campaign} is missing`);
  const { file } = revision;
  const { task, duties } = found;
  const inside = reader.office === unit ? await signedBy(connection, ref, duties) : null;
  const shown = { issuance, task, duties, file };
  const allowed = allowedActs(viewer, inside ? { ...shown, inside } : shown);
  const acts = [...own, ...issuers].map(({ by }) => by);
  const choice = await choicesOf(connection, { issuance, task, duties, file });
  const spoken = [...acts, ...choice.choosable];
  const names = await namesFor(connection, {
    units: [
      ...[issuance.office, issuance.sponsor, ...spoken.map((by) => by.office)],
      ...unitWordsOf(revision.file),
    ],
    people: spoken.map((by) => by.person),
  });
  const today = { now: Date.now(), calendar: await calendars.current(viewer.office) };
  const parts = { issuance, file, task, duties, today, own, issuers, allowed, choice, names };
  return taskViewOf({ ...parts, inside: inside !== null });
}

/** What an office has to do, what it did, and every act on it. */
export function tasksRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, list, async ({ query, request }): Promise<TaskList> => {
    const viewer = viewerOf(request);
    const scope = await scopeOfViewer(deps.connection, viewer);
    const { state } = query;
    const rows = await rowsOf(deps, scope, { state, viewer });
    const page = pagedByKey(rows, (row) => orderOf(state, row), query);
    const units = page.rows.flatMap(({ office, sponsor }) => [office, sponsor]);
    return { ...page, names: await namesFor(deps.connection, { units }) };
  });
  mountRoute(router, one, ({ params, request }) => taskOf(deps, viewerOf(request), params));
  router.use(bulkTaskActRoutes(deps));
  router.use(taskActRoutes(deps));
  router.use(reviewRoutes(deps));
  router.use(sharingRoutes(deps));
  router.use(draftRoutes(deps));
  router.use(commandRoutes(deps));
  return router;
}
