import { Router } from 'express';
import { isAssumed, type CalendarData } from '../../../domain/calendar';
import { readLadder } from '../../../domain/campaign-shape';
import { countedRungAt, rungInstants } from '../../../domain/rung-instants';
import { dayOf, endOfDay } from '../../../domain/shanghai-time';
import { validateLadder } from '../../../domain/validate-ladder';
import { ladderToTry, ladderTried, type LadderTried } from '../../contract/ladder';
import { workPaths } from '../../contract/work-paths';
import { mountRoute, route } from '../openapi';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tried = route({
  method: 'post',
  path: workPaths.ladderInstants,
  summary: '若某日到期：各级催办何时发出；不保存',
  tags: ['发文'],
  request: { body: ladderToTry },
  responses: { 200: { description: '各级催办的时间', schema: ladderTried } },
});

function tryLadder(value: unknown[], dueAt: number, calendar: CalendarData): LadderTried {
  const ladder = readLadder(value);
  if (!ladder || validateLadder(ladder).length > 0) {
    return { valid: false, assumed: false, rungs: [] };
  }
  const rungs = rungInstants(ladder, dueAt, calendar).map(({ no, at }, i) => {
    const rung = ladder[i];
    return { no, at, countedAt: rung ? countedRungAt(rung, dueAt, calendar) : at };
  });
  const assumed = [dueAt, ...rungs.map(({ at }) => at)].some((at) =>
    isAssumed(dayOf(at - 1), calendar),
  );
  return { valid: true, assumed, rungs };
}

/** Tries chasing rules on one due day, by the calendar that will count. */
export function ladderRoutes({ calendars }: WebDeps): Router {
  const router = Router();
  mountRoute(router, tried, async ({ body, request }) => {
    const calendar = await calendars.current(viewerOf(request).office);
    return tryLadder(body.ladder, endOfDay(body.dueOn), calendar);
  });
  return router;
}
