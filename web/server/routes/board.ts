import { Router } from 'express';
import { listBoard, listParticipants, type BoardUnit } from '../../../store/board';
import { countBoard } from '../../../store/board-counts';
import {
  board,
  boardCounts,
  boardQuery,
  participantList,
  type Board,
  type BoardCounts,
  type ParticipantList,
} from '../../contract/campaigns';
import { issuanceParams } from '../../contract/values';
import { workPaths } from '../../contract/work-paths';
import { steeringScope } from '../engine/steering-scope';
import { rollUpAccepted } from '../engine/roll-up-accepted';
import { mountRoute, route } from '../openapi';
import { boardCountsOf } from '../present/board-counts';
import { boardCellOf } from '../present/duty-view';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';
import { amendmentRoutes } from './amendments';
import { boardSheetRoutes } from './board-sheet';
import { circularRoutes } from './circulars';
import { rungAskRoutes } from './rung-asks';

const tags = ['督办'];

const rows = route({
  method: 'get',
  path: workPaths.issuanceBoard,
  summary: '督办台账：单位与办理节点，按单位分页，可筛选',
  tags,
  request: { params: issuanceParams, query: boardQuery },
  responses: { 200: { description: '一页', schema: board } },
});

const counts = route({
  method: 'get',
  path: workPaths.issuanceCounts,
  summary: '各阶段单位数、各节点状态、逾期数、审核通过数据的合计',
  tags,
  request: { params: issuanceParams },
  responses: { 200: { description: '合计', schema: boardCounts } },
});

const participants = route({
  method: 'get',
  path: workPaths.issuanceParticipants,
  summary: '办理单位及其任务分工',
  tags,
  request: { params: issuanceParams, query: boardQuery },
  responses: { 200: { description: '一页', schema: participantList } },
});

function rowOf({ task, duties }: BoardUnit): Board['rows'][number] {
  const { unit, name, unitClass, roles, stage, released, acknowledgedAt, lastActAt } = task;
  const noticeReturned = task.noticeReturn !== null && !task.noticeReturn.refused;
  return {
    ...{ unit, name, unitClass, roles, stage, released, acknowledgedAt, lastActAt },
    noticeReturned,
    duties: duties.map(boardCellOf),
  };
}

/** The board of one issuing, for the issuing side alone. */
export function boardRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection } = deps;
  mountRoute(router, rows, async ({ params: ref, query, request }): Promise<Board> => {
    const scope = await steeringScope(deps, viewerOf(request), ref);
    const { after, limit, ...filter } = query;
    const page = { after, limit: limit + 1 };
    const found = await listBoard(connection, scope, { ref, filter, page });
    const shown = found.slice(0, limit).map(rowOf);
    return { rows: shown, next: found.length > limit ? (shown.at(-1)?.unit ?? null) : null };
  });
  mountRoute(router, counts, async ({ params: ref, request }): Promise<BoardCounts> => {
    const scope = await steeringScope(deps, viewerOf(request), ref);
    const counted = await countBoard(connection, scope, ref);
    const { stages, steps } = counted ?? { stages: [], steps: [] };
    return { ...boardCountsOf(stages, steps), figures: await rollUpAccepted(deps, scope, ref) };
  });
  mountRoute(router, participants, async ({ params: ref, query, request }) => {
    const scope = await steeringScope(deps, viewerOf(request), ref);
    const { after, limit, ...filter } = query;
    const page = { after, limit: limit + 1 };
    const found = await listParticipants(connection, scope, { ref, filter, page });
    const shown = found.slice(0, limit);
    const next = found.length > limit ? (shown.at(-1)?.unit ?? null) : null;
    return {
      rows: shown.map(({ unit, name, unitClass, roles, items, released }) => ({
        ...{ unit, name, unitClass, roles, items, released },
      })),
      next,
    } satisfies ParticipantList;
  });
  router.use(boardSheetRoutes(deps));
  router.use(rungAskRoutes(deps));
  router.use(circularRoutes(deps));
  router.use(amendmentRoutes(deps));
  return router;
}
