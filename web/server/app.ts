import express, { type Express, type Router } from 'express';
import { contentPolicy } from './content-policy';
import { httpLog } from './http-log';
import { refuseForeignOrigin } from './origin';
import { refusalHandler, unknownRoute } from './refusal-handler';
import { approvalRoutes } from './routes/approvals';
import { attachmentRoutes } from './routes/attachments';
import { calendarRoutes } from './routes/calendar';
import { campaignsRoutes } from './routes/campaigns';
import { clientRoutes } from './routes/client';
import { delegationRoutes } from './routes/delegations';
import { documentRoutes } from './routes/documents';
import { draftingRoutes } from './routes/drafting';
import { docsRoutes } from './routes/docs';
import { eventRoutes } from './routes/events';
import { factRoutes } from './routes/facts';
import { formDesignRoutes } from './routes/form-designs';
import { formSheetRoutes } from './routes/form-sheets';
import { formChoicesRoutes } from './routes/form-choices';
import { experienceRoutes } from './routes/experiences';
import { formPaperRoutes } from './routes/form-papers';
import { formTemplateRoutes } from './routes/form-templates';
import { formsRoutes } from './routes/forms';
import { handOverRoutes } from './routes/hand-over';
import { healthRoutes } from './routes/health';
import { insideRoutes } from './routes/inside';
import { insideSettingsRoutes } from './routes/inside-settings';
import { journalRoutes } from './routes/journal';
import { failedMailRoutes } from './routes/failed-mails';
import { messagesRoutes } from './routes/messages';
import { numberRoutes } from './routes/numbers';
import { officeSettingsRoutes } from './routes/office-settings';
import { organisationRoutes } from './routes/organisation';
import { organisationSheetsRoutes } from './routes/organisation-sheets';
import { peopleRoutes } from './routes/people';
import { sessionRoutes } from './routes/session';
import { submissionsRoutes } from './routes/submissions';
import { tasksRoutes } from './routes/tasks';
import { unitRoutes } from './routes/units';
import { waitingRoutes } from './routes/waiting';
import { noticeTextRoutes } from './routes/notice-texts';
import { noticesRoutes } from './routes/notices';
import { safeJson } from './safe-json';
import { sessionCookie } from './session';
import type { WebDeps } from './web-deps';
import { who } from './who';

/** Groups that answer without looking at who asks. */
const OPEN_GROUPS: ((deps: WebDeps) => Router)[] = [healthRoutes, docsRoutes];

/** Groups mounted below /api, in this order: the first that matches answers. */
export const ROUTE_GROUPS: ((deps: WebDeps) => Router)[] = [
  sessionRoutes,
  unitRoutes,
  peopleRoutes,
  handOverRoutes,
  organisationRoutes,
  organisationSheetsRoutes,
  calendarRoutes,
  officeSettingsRoutes,
  numberRoutes,
  failedMailRoutes,
  attachmentRoutes,
  eventRoutes,
  draftingRoutes,
  campaignsRoutes,
  noticesRoutes,
  noticeTextRoutes,
  tasksRoutes,
  submissionsRoutes,
  approvalRoutes,
  delegationRoutes,
  insideRoutes,
  insideSettingsRoutes,
  journalRoutes,
  messagesRoutes,
  waitingRoutes,
  formSheetRoutes,
  formChoicesRoutes,
  formTemplateRoutes,
  formsRoutes,
  factRoutes,
  formDesignRoutes,
  documentRoutes,
  formPaperRoutes,
  experienceRoutes,
];

/** The HTTP application; it listens nowhere by itself. */
export function createApp(deps: WebDeps): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', deps.config.trustedProxies);
  app.use(httpLog(deps.log));
  app.use(contentPolicy());
  app.use('/api', (_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });
  for (const group of OPEN_GROUPS) app.use('/api', group(deps));
  app.use('/api', refuseForeignOrigin, safeJson(), sessionCookie(deps), who(deps));
  for (const group of ROUTE_GROUPS) app.use('/api', group(deps));
  app.use(clientRoutes(deps));
  app.use(unknownRoute);
  app.use(refusalHandler(deps.log));
  return app;
}
