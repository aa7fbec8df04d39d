import { Router } from 'express';
import { canSteer, reachOfTask, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import type { UnitTaskRef } from '../../../domain/stream-name';
import { awaitingOf, listAwaiting } from '../../../store/review-queue';
import { commandHeaders } from '../../contract/acts';
import {
  filingsNoted,
  reviewList,
  reviewOneQuery,
  reviewQuery,
  reviewView,
  takeNoteBody,
  type FilingsNoted,
  type ReviewList,
  type ReviewView,
} from '../../contract/reviews';
import { taskParams } from '../../contract/values';
import { workPaths } from '../../contract/work-paths';
import { actInBulk } from '../engine/act-in-bulk';
import { taskContext } from '../engine/task-context';
import { sideOf } from '../engine/unit-act-permissions';
import { scopeAt, scopeOfViewer } from '../engine/viewer-scope';
import { mountRoute, route } from '../openapi';
import { correctionDays } from '../present/correction-days';
import { reviewListOf } from '../present/review-list';
import { reviewRowOf } from '../present/review-row';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['审核'];

const list = route({
  method: 'get',
  path: workPaths.reviews,
  summary: '等本单位审核、阅存、确认或处理退文的事项，先到先办',
  tags,
  request: { query: reviewQuery },
  responses: { 200: { description: '一页', schema: reviewList } },
});

const one = route({
  method: 'get',
  path: workPaths.review,
  summary: '一个单位的一个办理节点（或退文）待作的决定，及补正限期的缺省值',
  tags,
  request: { params: taskParams, query: reviewOneQuery },
  responses: { 200: { description: '待决定的事项', schema: reviewView } },
});

const takeNoteOfAll = route({
  method: 'post',
  path: workPaths.reviewsTakeNote,
  summary: '批量阅存报备件，逐件给出结果',
  tags,
  request: { headers: commandHeaders, body: takeNoteBody },
  responses: { 200: { description: '逐件结果', schema: filingsNoted } },
});

async function viewOf(
  { connection, calendars }: WebDeps,
  viewer: Viewer,
  { ref, duty }: { ref: UnitTaskRef; duty: string | null },
): Promise<ReviewView> {
  const [context, scope] = await Promise.all([
    taskContext(connection, ref),
    scopeAt(connection, viewer, ref),
  ]);
  if (reachOfTask(scope, context.task).kind !== 'whole') {
    throw new RefusalError(refuse('notPermitted', { unit: ref.unit }));
  }
  const { issuance } = context;
  const awaiting = awaitingOf(context, duty);
  const calendar = await calendars.of(issuance.calendarVersion, issuance.office);
  return {
    row: awaiting && reviewRowOf(awaiting, viewer),
    mayRelease: canSteer(viewer, 'releaseParticipant', sideOf(issuance)),
    correction: correctionDays(Date.now(), issuance.correctionWorkdays, calendar),
  };
}

/** What waits for the issuing side. */
export function reviewRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, list, async ({ query, request }): Promise<ReviewList> => {
    const viewer = viewerOf(request);
    const scope = await scopeOfViewer(deps.connection, viewer);
    const all = await listAwaiting(deps.connection, scope);
    // Whoever a chase was handed to chases; deciding is not theirs.
    const awaiting = all.filter(({ issuance }) =>
      [issuance.office, issuance.sponsor].includes(viewer.office),
    );
    return reviewListOf(
      awaiting.map((row) => reviewRowOf(row, viewer)),
      query,
    );
  });
  mountRoute(router, one, ({ params, query, request }) =>
    viewOf(deps, viewerOf(request), { ref: params, duty: query.duty ?? null }),
  );
  mountRoute(router, takeNoteOfAll, async ({ headers, body, request }): Promise<FilingsNoted> => {
    const outcomes = await actInBulk(deps, {
      viewer: viewerOf(request),
      act: 'takeNote',
      key: headers['idempotency-key'],
      rows: body.filings.map(({ duty, submission, ...ref }) => ({
        ref,
        body: { duty, submission },
      })),
    });
    const results = body.filings.flatMap((filing, i) => {
      const outcome = outcomes[i];
      return outcome ? [{ ...filing, ...outcome }] : [];
    });
    return { results };
  });
  return router;
}
