import { Router } from 'express';
import type { JournalEntry } from '../../../domain/journal-entry';
import type { Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import type { IssuanceRef } from '../../../domain/stream-name';
import { findDutyTitles, titleKey } from '../../../store/duty-titles';
import { listIssuanceEntries, listUnitEntries } from '../../../store/journal-reads';
import { reachesIssuance } from '../../../store/read-scope';
import {
  journalPage,
  journalQuery,
  type JournalPage,
  type JournalQuery,
} from '../../contract/journal';
import { issuanceParams } from '../../contract/values';
import { workPaths } from '../../contract/work-paths';
import { scopeAt } from '../engine/viewer-scope';
import { mountRoute, route } from '../openapi';
import { actsOfKind } from '../present/journal-kinds';
import { journalRowOf, spokenIn } from '../present/journal-page';
import { namesFor } from '../present/names';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const list = route({
  method: 'get',
  path: workPaths.issuanceJournal,
  summary: '办理记录（发文一侧），或其中一个单位的记录，按顺序分页，可只看一类',
  tags: ['督办'],
  request: { params: issuanceParams, query: journalQuery },
  responses: { 200: { description: '一页', schema: journalPage } },
});

interface Asked {
  viewer: Viewer;
  ref: IssuanceRef;
  query: JournalQuery;
}

/** One entry more than asked for: it tells whether there is a next page. */
async function entriesOf(
  { connection }: WebDeps,
  { viewer, ref, query }: Asked,
): Promise<JournalEntry[]> {
  const scope = await scopeAt(connection, viewer, ref);
  if (!reachesIssuance(scope, ref)) {
    throw new RefusalError(refuse('notPermitted', { campaign: ref.campaign }));
  }
  const { unit, after, limit, order, kind } = query;
  const isNewestFirst = order === 'newest';
  const page = { after, limit: limit + 1, isNewestFirst, acts: actsOfKind(kind) };
  if (unit !== undefined) return listUnitEntries(connection, scope, { ...ref, unit, page });
  return (await listIssuanceEntries(connection, scope, { ref, page })) ?? [];
}

async function pageOf(deps: WebDeps, asked: Asked): Promise<JournalPage> {
  const { ref, query } = asked;
  const found = await entriesOf(deps, asked);
  const shown = found.slice(0, query.limit);
  const spoken = shown.map(spokenIn);
  const duties = spoken.flatMap((one) => one.duties);
  const acts = shown.map(({ by }) => by);
  const [titles, names] = await Promise.all([
    findDutyTitles(deps.connection, duties),
    namesFor(deps.connection, {
      units: [...spoken.flatMap(({ units }) => units), ...acts.map(({ office }) => office)],
      people: acts.map(({ person }) => person),
    }),
  ]);
  const titleOf = ({ duty }: { duty: string }) => titles.get(titleKey(ref, duty)) ?? '';
  return {
    rows: shown.map(journalRowOf),
    next: found.length > query.limit ? (shown.at(-1)?.seq ?? null) : null,
    duties: Object.fromEntries(duties.map((one) => [one.duty, titleOf(one)])),
    names,
  };
}

/** The record of one issuing, for the issuing side. */
export function journalRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, list, ({ params: ref, query, request }) =>
    pageOf(deps, { viewer: viewerOf(request), ref, query }),
  );
  return router;
}
