import { Router } from 'express';
import { findRevisions } from '../../../store/campaigns';
import { listNotices, type OfficeNotice } from '../../../store/task-lists';
import { noticeList, noticesQuery, RECEIPT_STATES, type NoticeList } from '../../contract/notices';
import { workPaths } from '../../contract/work-paths';
import { scopeOfViewer } from '../engine/viewer-scope';
import { mountRoute, route } from '../openapi';
import { namesFor } from '../present/names';
import { noticeOrderOf, noticeRowOf, receiptStateOf } from '../present/notice-row';
import { pagedByKey } from '../present/paged-by-key';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const list = route({
  method: 'get',
  path: workPaths.notices,
  summary: '本单位收到的通知：签收情况、承担的任务、下一个时限',
  tags: ['收文'],
  request: { query: noticesQuery },
  responses: { 200: { description: '一页', schema: noticeList } },
});

function countsOf(notices: readonly OfficeNotice[]): NoticeList['counts'] {
  const states = notices.map(receiptStateOf);
  const counted = RECEIPT_STATES.map((state) => [
    state,
    states.filter((one) => one === state).length,
  ]);
  return Object.fromEntries(counted) as NoticeList['counts'];
}

/** What an office has received. */
export function noticesRoutes({ connection, calendars }: WebDeps): Router {
  const router = Router();
  mountRoute(router, list, async ({ query, request }): Promise<NoticeList> => {
    const viewer = viewerOf(request);
    const all = await listNotices(connection, await scopeOfViewer(connection, viewer));
    const { receipt } = query;
    const asked = all.filter((one) => receipt === undefined || receiptStateOf(one) === receipt);
    const page = pagedByKey(asked, noticeOrderOf, query);
    const revisions = await findRevisions(
      connection,
      page.rows.map(({ issuance }) => issuance),
    );
    const today = { now: Date.now(), calendar: await calendars.current(viewer.office) };
    const rows = page.rows.map((one) =>
      noticeRowOf(one, revisions.get(one.issuance._id)?.file, { viewer, today }),
    );
    const names = await namesFor(connection, {
      units: rows.flatMap(({ office, sponsor }) => [office, sponsor]),
      people: rows.flatMap(({ acknowledgedBy }) => acknowledgedBy?.person ?? []),
    });
    return { rows, next: page.next, counts: countsOf(all), names };
  });
  return router;
}
