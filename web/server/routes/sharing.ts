import { Router } from 'express';
import { canActForUnit, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { issuanceId, unitStream, type UnitTaskRef } from '../../../domain/stream-name';
import { titleKey, findDutyTitles } from '../../../store/duty-titles';
import { findEntryByKey } from '../../../store/journal';
import type { DutyDoc } from '../../../store/models/duty';
import { listReadable } from '../../../store/referring-issuances';
import { findTask } from '../../../store/task-lists';
import {
  sharingDone,
  sharingParams,
  sharingView,
  type SharingDone,
  type SharingView,
} from '../../contract/sharing';
import { workPaths } from '../../contract/work-paths';
import { openCounterparts } from '../engine/counterparts';
import { handInAlso } from '../engine/hand-in-shared';
import { asInsider, requireWriter } from '../engine/inside';
import { taskContext, type TaskContext } from '../engine/task-context';
import { scopeAt } from '../engine/viewer-scope';
import { mountRoute, route } from '../openapi';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['待办'];
const request = { params: sharingParams };

const view = route({
  method: 'get',
  path: workPaths.sharing,
  summary: '一次报送、两件共用：这次报送还可作为哪份通知的报送，已经与哪份通知共用',
  tags,
  request,
  responses: { 200: { description: '共用情况', schema: sharingView } },
});

const again = route({
  method: 'post',
  path: workPaths.sharing,
  summary: '一次报送、两件共用：另一份通知尚未报送成功的，再次报送',
  tags,
  request,
  responses: { 200: { description: '报送结果', schema: sharingDone } },
});

async function sharedOf(
  { connection }: WebDeps,
  { ref, duty }: { ref: UnitTaskRef; duty: DutyDoc },
  reader: Viewer,
): Promise<SharingView['shared']> {
  const { shared } = duty;
  if (!shared) return null;
  const { campaign, office, submission, isCopy } = shared;
  const other = { campaign, office, unit: ref.unit };
  const [readable, entry, titles] = await Promise.all([
    listReadable(connection, [reader.office]),
    findEntryByKey(connection, unitStream(other), submission),
    findDutyTitles(connection, [{ ...other, duty: shared.duty }]),
  ]);
  const found = readable.get(issuanceId(other))?.issuance;
  return {
    ...{ campaign, office, duty: shared.duty, isCopy },
    ...{ isDone: entry !== null, isReadable: found !== undefined },
    mayFinish: entry === null && canActForUnit(reader, 'submitReport', ref.unit),
    ...{ title: found?.title ?? '', number: found?.number ?? '' },
    dutyTitle: found ? (titles.get(titleKey(other, shared.duty)) ?? '') : '',
  };
}

async function offersOf(
  { connection }: WebDeps,
  context: TaskContext,
  duty: DutyDoc,
): Promise<SharingView['offers']> {
  const open = await openCounterparts(connection, context, duty);
  return open.map((one) => {
    const { campaign, office, title, number } = one.context.issuance;
    const { title: dutyTitle, dueAt } = one.duty;
    return { campaign, office, duty: one.duty.duty, title, number, dutyTitle, dueAt };
  });
}

/** One report that serves two notices: what may be shared, what is, and what is still to be done. */
export function sharingRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection } = deps;
  mountRoute(router, view, async ({ params, request: asked }): Promise<SharingView> => {
    const { duty: key, ...ref } = params;
    const reader = await asInsider(connection, viewerOf(asked), ref);
    const found = await findTask(connection, await scopeAt(connection, reader, ref), ref);
    if (found?.reach.kind !== 'whole') {
      throw new RefusalError(refuse('notPermitted', { unit: ref.unit }));
    }
    const context = await taskContext(connection, ref);
    const duty = context.duties.find((one) => one.duty === key);
    if (!duty) throw new RefusalError(refuse('dutyUnknown', { duty: key }));
    const isOwn = reader.office === ref.unit;
    return {
      shared: await sharedOf(deps, { ref, duty }, reader),
      offers: isOwn ? await offersOf(deps, context, duty) : [],
    };
  });
  mountRoute(router, again, async ({ params, request: asked }): Promise<SharingDone> => {
    const { duty, ...ref } = params;
    await requireWriter(connection, viewerOf(asked), ref);
    return { also: await handInAlso(deps, await taskContext(connection, ref), duty) };
  });
  return router;
}
