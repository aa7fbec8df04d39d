import { Router } from 'express';
import type { Viewer } from '../../../domain/permissions';
import { countMessagesSince, findReadUpTo } from '../../../store/message-marks';
import { listAwaitingFacts } from '../../../store/review-queue';
import { listOwedDuties, listUnreadTasks } from '../../../store/task-lists';
import { waitingBody, type WaitingBody } from '../../contract/waiting';
import { workPaths } from '../../contract/work-paths';
import { approvalsWaitingFor } from '../engine/approvals-waiting';
import { chasingWaitingFor } from '../engine/chasing-waiting';
import { draftingsWaitingFor } from '../engine/draftings-waiting';
import { insideTasksOf } from '../engine/inside-tasks';
import { scopeOfViewer } from '../engine/viewer-scope';
import { mountRoute, route } from '../openapi';
import { mayDecide } from '../present/review-row';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const counts = route({
  method: 'get',
  path: workPaths.waiting,
  summary:
    '导航上的数字：待办、待阅、未签收、待审核、流程审批、待确认的催办和待签发的通报、未读消息',
  tags: ['待办'],
  responses: { 200: { description: '各处件数', schema: waitingBody } },
});

async function waitingFor({ connection }: WebDeps, viewer: Viewer): Promise<WaitingBody> {
  const scope = await scopeOfViewer(connection, viewer);
  const [owed, unread, awaiting, approvals, boards, readUpTo, inside, drafts] = await Promise.all([
    listOwedDuties(connection, scope),
    listUnreadTasks(connection, scope, viewer.person),
    listAwaitingFacts(connection, scope),
    approvalsWaitingFor({ connection }, viewer),
    chasingWaitingFor({ connection }, viewer),
    findReadUpTo(connection, viewer),
    insideTasksOf({ connection }, viewer, Date.now()),
    draftingsWaitingFor({ connection }, viewer),
  ]);
  return {
    todo: owed.length + inside.rows.length + drafts.rows.length,
    drafts: drafts.rows.length,
    toRead: unread.length,
    inbox: owed.filter(({ duty }) => duty.kind === 'receipt').length,
    reviews: awaiting.filter((one) => mayDecide(one, viewer)).length + approvals.rows.length,
    approvals: approvals.rows.length,
    boards,
    board: Object.values(boards).reduce((sum, count) => sum + count, 0),
    messages: await countMessagesSince(connection, scope, {
      person: viewer.person,
      since: readUpTo,
    }),
  };
}

/** What the navigation counts, in one answer. */
export function waitingRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, counts, ({ request }) => waitingFor(deps, viewerOf(request)));
  return router;
}
