import { Router } from 'express';
import type { JournalEntry } from '../../../domain/journal-entry';
import type { Scope } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import type { IssuanceRef } from '../../../domain/stream-name';
import { listIssuanceEntries, listUnitEntries } from '../../../store/journal-reads';
import { journalPage, journalQuery, type JournalPage } from '../../contract/journal';
import { issuanceParams } from '../../contract/values';
import { workPaths } from '../../contract/work-paths';
import { scopeAt } from '../engine/viewer-scope';
import { mountRoute, route } from '../openapi';
import { timelineRowOf } from '../present/timeline';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const list = route({
  method: 'get',
  path: workPaths.issuanceJournal,
  summary: '办理记录（发文一侧），或其中一个单位的记录，按顺序分页',
  tags: ['督办'],
  request: { params: issuanceParams, query: journalQuery },
  responses: { 200: { description: '一页', schema: journalPage } },
});

interface Asked {
  ref: IssuanceRef;
  unit?: string;
  after: number;
  limit: number;
}

async function entriesOf(
  { connection }: WebDeps,
  scope: Scope,
  { ref, unit, after, limit }: Asked,
): Promise<JournalEntry[]> {
  const issuers = await listIssuanceEntries(connection, scope, { ref, after, limit });
  if (issuers === null) throw new RefusalError(refuse('notPermitted', { campaign: ref.campaign }));
  if (unit === undefined) return issuers;
  const own = await listUnitEntries(connection, scope, { ...ref, unit });
  return own.filter(({ seq }) => seq > after).slice(0, limit);
}

/** The record of one issuing, for the issuing side. */
export function journalRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, list, async ({ params, query, request }): Promise<JournalPage> => {
    const scope = await scopeAt(deps.connection, viewerOf(request), params);
    // One more than asked for tells whether there is a next page.
    const { unit, after, limit } = query;
    const found = await entriesOf(deps, scope, { ref: params, unit, after, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const next = found.length > limit ? (shown.at(-1)?.seq ?? null) : null;
    return { rows: shown.map(timelineRowOf), next };
  });
  return router;
}
