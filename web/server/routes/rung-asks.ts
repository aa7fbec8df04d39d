import { Router } from 'express';
import { canSteer } from '../../../domain/permissions';
import type { Ladder } from '../../../domain/ladder';
import { refuse } from '../../../domain/refusal';
import { findRevision } from '../../../store/campaigns';
import { findIssuance } from '../../../store/issuances';
import type { DutyDoc } from '../../../store/models/duty';
import { listAsked } from '../../../store/rung-asks';
import { rungAsks, type RungAsked, type RungAsks } from '../../contract/rung-asks';
import { issuanceParams } from '../../contract/values';
import { workPaths } from '../../contract/work-paths';
import { steeringScope } from '../engine/steering-scope';
import { sideOf } from '../engine/unit-act-permissions';
import { mountRoute, route } from '../openapi';
import { namesFor } from '../present/names';
import { RefusalError } from '../refusal-error';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const asked = route({
  method: 'get',
  path: workPaths.issuanceAsks,
  summary: '发出前待督办人员确认的催办；到时不处理则自动发出',
  tags: ['督办'],
  request: { params: issuanceParams },
  responses: { 200: { description: '待确认的催办', schema: rungAsks } },
});

function rowsOf(duty: DutyDoc, ladder: Ladder): RungAsked[] {
  const { unit, duty: key, title, dueAt, clock, asks = [] } = duty;
  return asks.flatMap(({ rung, askedAt, lapsesAt, held }) => {
    const known = ladder.find(({ no }) => no === rung);
    if (!known) return [];
    const { action, audiences } = known;
    const about = { unit, duty: key, title, dueAt, clock, rung };
    return [{ ...about, action, audiences, askedAt, lapsesAt, held }];
  });
}

/** What waits for a word before leaders are told, for the issuing side alone. */
export function rungAskRoutes(deps: WebDeps): Router {
  const router = Router();
  const { connection } = deps;
  mountRoute(router, asked, async ({ params: ref, request }): Promise<RungAsks> => {
    const viewer = viewerOf(request);
    const scope = await steeringScope(deps, viewer, ref);
    const issuance = await findIssuance(connection, ref);
    if (!issuance) throw new RefusalError(refuse('campaignNotFound', { campaign: ref.campaign }));
    const isRunning = issuance.status === 'running';
    const duties = isRunning ? await listAsked(connection, scope, ref) : [];
    const revision = await findRevision(connection, ref.campaign, issuance.revision);
    const ladder = revision?.file.ladder ?? [];
    const rows = duties.flatMap((duty) => rowsOf(duty, ladder));
    return {
      rows,
      mayAnswer: isRunning && canSteer(viewer, 'confirmRungs', sideOf(issuance)),
      names: await namesFor(connection, { units: [...new Set(rows.map(({ unit }) => unit))] }),
    };
  });
  return router;
}
