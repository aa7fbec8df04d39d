import { Router } from 'express';
import { UNTOUCHED_HANDLING } from '../../../domain/inner/inner';
import { INNER_ACTS } from '../../../domain/inner/inner-command';
import type { Viewer } from '../../../domain/permissions';
import type { UnitTaskRef } from '../../../domain/stream-name';
import { readInnerFacts } from '../../../store/inner-facts';
import { findInnerRow } from '../../../store/inner-handlings';
import { findInnerTexts } from '../../../store/inner-texts';
import { actDone, commandHeaders, type ActDone } from '../../contract/acts';
import { pendingBody } from '../../contract/errors';
import {
  INNER_ACT_NAMES,
  innerActBodies,
  innerTaskList,
  innerView,
  type InnerTaskList,
  type InnerView,
} from '../../contract/inner';
import { taskParams } from '../../contract/values';
import { workPaths } from '../../contract/work-paths';
import { actInside } from '../engine/act-inside';
import { requireInsider } from '../engine/inside';
import { insideTasksOf } from '../engine/inside-tasks';
import { taskContext } from '../engine/task-context';
import { mountRoute, route } from '../openapi';
import { innerViewOf } from '../present/inner-view';
import { namesFor } from '../present/names';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['内部办理'];

const look = route({
  method: 'get',
  path: workPaths.taskInside,
  summary: '收文办理单：登记、拟办、批示、分办、传阅，以及各办理节点的稿件；只对本单位人员开放',
  tags,
  request: { params: taskParams },
  responses: { 200: { description: '办理单', schema: innerView } },
});

const list = route({
  method: 'get',
  path: workPaths.insideTasks,
  summary: '本单位内部办理中等本人办理的事项',
  tags,
  responses: { 200: { description: '内部待办', schema: innerTaskList } },
});

const specs = INNER_ACTS.map((act) => ({
  act,
  spec: route({
    method: 'post',
    path: `${workPaths.taskInside}/${act}`,
    summary: INNER_ACT_NAMES[act],
    tags,
    request: { params: taskParams, headers: commandHeaders, body: innerActBodies[act] },
    responses: {
      200: { description: '已办理', schema: actDone },
      202: { description: '正在办理，按命令编号查询结果', schema: pendingBody },
    },
  }),
}));

async function viewOf(
  { connection }: WebDeps,
  viewer: Viewer,
  ref: UnitTaskRef,
): Promise<InnerView> {
  await requireInsider(connection, viewer, ref.unit);
  const [{ duties }, row] = await Promise.all([
    taskContext(connection, ref),
    findInnerRow(connection, ref),
  ]);
  const state = row ?? UNTOUCHED_HANDLING;
  const { unit } = ref;
  const [facts, texts] = await Promise.all([
    readInnerFacts(connection, { unit, duties, state }),
    findInnerTexts(
      connection,
      Object.values(state.drafts).map(({ text }) => text),
    ),
  ]);
  const sheet = { sheet: state.sheet, drafts: state.drafts };
  const parts = { viewer, unit, state: sheet, facts, duties, texts, at: Date.now() };
  const view = innerViewOf(parts);
  const words = [
    ...state.sheet.opinions,
    ...view.duties.flatMap((one) => one.text?.opinions ?? []),
  ];
  const people = [
    ...words.flatMap(({ person, standsFor, paper }) => [person, standsFor, paper?.leader]),
    ...[...view.people, ...view.leaders, ...state.sheet.readers.map(({ person }) => person)],
    ...view.duties.flatMap((one) => one.text?.writers ?? []),
  ].filter((one) => typeof one === 'string');
  const { lead, assisting } = state.sheet;
  const units = [...view.units, ...assisting, ...(lead === null ? [] : [lead])];
  return { ...view, names: await namesFor(connection, { units, people }) };
}

/** Handling inside an office: its own people's business alone. */
export function insideRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, list, ({ request }): Promise<InnerTaskList> => {
    return insideTasksOf(deps, viewerOf(request), Date.now());
  });
  mountRoute(router, look, ({ params, request }) => viewOf(deps, viewerOf(request), params));
  for (const { act, spec } of specs) {
    mountRoute(router, spec, async ({ params, headers, body, request }): Promise<ActDone> => {
      const receivedAt = Date.now();
      const key = headers['idempotency-key'];
      const asked = { viewer: viewerOf(request), ref: params, act, body, key, receivedAt };
      return { command: key, status: 'done', answer: await actInside(deps, asked) };
    });
  }
  return router;
}
