import { Router } from 'express';
import { workdaysBetween } from '../../../domain/calendar';
import { decideDays, decideYear } from '../../../domain/calendar-act';
import { markedDays } from '../../../domain/marked-days';
import { canAdminister, type Viewer } from '../../../domain/permissions';
import { refuse } from '../../../domain/refusal';
import { dayOf } from '../../../domain/shanghai-time';
import { officeLine } from '../../../store/calendar';
import { listCalendarEntries } from '../../../store/calendar-entries';
import { findUnits } from '../../../store/units';
import { commandHeaders } from '../../contract/acts';
import {
  calendarDaysBody,
  calendarView,
  calendarYearBody,
  type CalendarView,
} from '../../contract/calendar';
import { paths } from '../../contract/paths';
import { commitCalendar } from '../engine/commit-calendar';
import { mountRoute, route } from '../openapi';
import type { WebDeps } from '../web-deps';
import { viewerOf } from '../who';

const tags = ['工作日历'];
const responses = { 200: { description: '工作日历', schema: calendarView } };

const read = route({
  method: 'get',
  path: paths.calendar,
  summary: '本单位的工作日历：各年工作日数、已公布到哪一天、历次调整',
  tags,
  responses,
});

const changeDays = route({
  method: 'post',
  path: paths.calendarDays,
  summary: '调整工作日：放假、上班或恢复原安排；在办事项的时限自动重新计算',
  tags,
  request: { headers: commandHeaders, body: calendarDaysBody },
  responses,
});

const decree = route({
  method: 'post',
  path: paths.calendarYears,
  summary: '录入下一年度的放假安排；在办事项的时限自动重新计算',
  tags,
  request: { headers: commandHeaders, body: calendarYearBody },
  responses,
});

/** What is decreed holds for everybody, so the office at the top of the directory enters it. */
function isTop(line: readonly string[]): boolean {
  return line.length === 1;
}

async function viewFor({ connection, calendars }: WebDeps, viewer: Viewer): Promise<CalendarView> {
  const calendar = await calendars.current(viewer.office);
  const { knownUntil } = calendar;
  const known = Number(knownUntil.slice(0, 4));
  const line = await officeLine(connection, viewer.office);
  const entries = await listCalendarEntries(connection, line);
  const years = [known - 2, known - 1, known, known + 1];
  const offices = await findUnits(connection, line);
  const mayChange = canAdminister(viewer, viewer.officePath);
  return {
    knownUntil,
    years: years.map((year) => ({
      year,
      workdays: workdaysBetween(`${year}-01-01`, `${year}-12-31`, calendar),
      assumed: year > known,
    })),
    entries: entries
      .map(({ office, at, act, year, days, reason }) => ({ office, at, act, year, days, reason }))
      .reverse(),
    days: markedDays(calendar, years, { entries, line }),
    names: Object.fromEntries(offices.map(({ id, name }) => [id, name])),
    mayChange,
    mayDecree: mayChange && isTop(line),
  };
}

/** The working calendar of an office, and what its administrators enter. */
export function calendarRoutes(deps: WebDeps): Router {
  const router = Router();
  mountRoute(router, read, ({ request }) => viewFor(deps, viewerOf(request)));
  mountRoute(router, changeDays, async ({ headers, body, request }) => {
    const viewer = viewerOf(request);
    const command = { viewer, key: headers['idempotency-key'], asked: body };
    await commitCalendar(deps, command, () => Promise.resolve(decideDays(body, dayOf(Date.now()))));
    return viewFor(deps, viewer);
  });
  mountRoute(router, decree, async ({ headers, body, request }) => {
    const viewer = viewerOf(request);
    const command = { viewer, key: headers['idempotency-key'], asked: body };
    await commitCalendar(deps, command, async () => {
      const { office } = viewer;
      if (!isTop(await officeLine(deps.connection, office))) {
        return refuse('notPermitted', { office });
      }
      return decideYear(body, await deps.calendars.current(office));
    });
    return viewFor(deps, viewer);
  });
  return router;
}
