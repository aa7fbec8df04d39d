import { useQuery } from '@tanstack/react-query';
import { createRoute, createRouter, Navigate } from '@tanstack/react-router';
import { sessionQuery } from '../api/get-session';
import { journalSearchOf } from '../features/journal/journal-search';
import { templateSearchOf } from '../features/form-designer/template-search';
import { reviewedDutyOf, reviewFilterOf } from '../features/review/review-search';
import { TodoPage } from '../features/tasks/todo-page';
import { filterOf } from '../../../domain/board-filter';
import { Loading } from '../ui/loading';
import { lazyScreen } from './lazy-screen';
import { shownPlaces } from './navigation';
import { root } from './root-route';
import { screenAt } from './screen-at';
import { ScreenFailure } from './screen-failure';
import { settingsRoutes } from './settings-routes';

/** The first place of the reader's day. */
function Home() {
  const { data: session } = useQuery(sessionQuery);
  const [first] = shownPlaces(session?.places ?? []);
  return <Navigate to={first?.to ?? '/todo'} replace />;
}

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: Home,
});

const todo = createRoute({
  getParentRoute: () => root,
  path: '/todo',
  component: TodoPage,
});

const toRead = screenAt(
  '/to-read',
  lazyScreen(() => import('../features/tasks/to-read-page'), 'ToReadPage'),
);

const done = screenAt(
  '/done',
  lazyScreen(() => import('../features/tasks/done-page'), 'DonePage'),
);

const inbox = createRoute({
  getParentRoute: () => root,
  path: '/inbox',
  validateSearch: ({ receipt }: Record<string, unknown>): { receipt?: 'signed' | 'all' } =>
    receipt === 'signed' || receipt === 'all' ? { receipt } : {},
  component: lazyScreen(() => import('../features/inbox/inbox-page'), 'InboxPage'),
});

const task = createRoute({
  getParentRoute: () => root,
  path: '/tasks/$campaign/$office/$unit',
  validateSearch: (search: Record<string, unknown>): { duty?: string } =>
    typeof search['duty'] === 'string' ? { duty: search['duty'] } : {},
  component: lazyScreen(() => import('../features/task/task-page'), 'TaskPage'),
});

const printedTask = screenAt(
  '/tasks/$campaign/$office/$unit/print',
  lazyScreen(() => import('../features/task/print-page'), 'PrintPage'),
);

const reviews = createRoute({
  getParentRoute: () => root,
  path: '/reviews',
  validateSearch: reviewFilterOf,
  component: lazyScreen(() => import('../features/review/review-desk'), 'ReviewDesk'),
});

const reviewsUnopened = createRoute({
  getParentRoute: () => reviews,
  path: '/',
  component: lazyScreen(() => import('../features/review/nothing-open'), 'NothingOpen'),
});

const review = createRoute({
  getParentRoute: () => reviews,
  path: '$campaign/$office/$unit',
  validateSearch: reviewedDutyOf,
  component: lazyScreen(() => import('../features/review/review-pane'), 'ReviewPane'),
});

const approvals = screenAt(
  '/approvals',
  lazyScreen(() => import('../features/approval/approvals-page'), 'ApprovalsPage'),
);

const approval = createRoute({
  getParentRoute: () => root,
  path: '/approvals/$campaign/$office/$unit',
  validateSearch: ({ duty }: Record<string, unknown>): { duty: string } => ({
    duty: typeof duty === 'string' ? duty : '',
  }),
  component: lazyScreen(() => import('../features/approval/approval-page'), 'ApprovalPage'),
});

const delegations = screenAt(
  '/delegations',
  lazyScreen(() => import('../features/delegation/delegations-page'), 'DelegationsPage'),
);

const campaigns = screenAt(
  '/campaigns',
  lazyScreen(() => import('../features/campaigns/campaigns-page'), 'CampaignsPage'),
);

const newCampaign = createRoute({
  getParentRoute: () => root,
  path: '/new-campaign',
  validateSearch: (search: Record<string, unknown>): { copy?: string } =>
    typeof search['copy'] === 'string' ? { copy: search['copy'] } : {},
  component: lazyScreen(() => import('../features/campaigns/new-campaign-page'), 'NewCampaignPage'),
});

const noticeImport = screenAt(
  '/new-campaign/notice',
  lazyScreen(() => import('../features/notice-import/import-page'), 'NoticeImportPage'),
);

const campaign = screenAt(
  '/campaigns/$campaign',
  lazyScreen(() => import('../features/campaigns/campaign-page'), 'CampaignPage'),
);

const campaignEditor = createRoute({
  getParentRoute: () => root,
  path: '/campaigns/$campaign/edit',
  validateSearch: (search: Record<string, unknown>): { step?: string; at?: string } => ({
    ...(typeof search['step'] === 'string' ? { step: search['step'] } : {}),
    ...(typeof search['at'] === 'string' ? { at: search['at'] } : {}),
  }),
  component: lazyScreen(() => import('../features/campaign-editor/editor-page'), 'EditorPage'),
});

const rehearsal = screenAt(
  '/campaigns/$campaign/rehearsal',
  lazyScreen(() => import('../features/rehearsal/rehearsal-page'), 'RehearsalPage'),
);

const drafting = screenAt(
  '/drafting/$campaign',
  lazyScreen(() => import('../features/campaigns/drafting-page'), 'DraftingPage'),
);

const numbers = screenAt(
  '/numbers',
  lazyScreen(() => import('../features/numbers/numbers-page'), 'NumbersPage'),
);

const boards = screenAt(
  '/board',
  lazyScreen(() => import('../features/board/boards-page'), 'BoardsPage'),
);

const board = createRoute({
  getParentRoute: () => root,
  path: '/board/$campaign/$office',
  validateSearch: filterOf,
  component: lazyScreen(() => import('../features/board/board-page'), 'BoardPage'),
});

const items = screenAt(
  '/items',
  lazyScreen(() => import('../features/items/items-page'), 'ItemsPage'),
);

const item = screenAt(
  '/items/$campaign/$office/$no',
  lazyScreen(() => import('../features/items/item-page'), 'ItemPage'),
);

const messages = screenAt(
  '/messages',
  lazyScreen(() => import('../features/messages/messages-page'), 'MessagesPage'),
);

const journal = createRoute({
  getParentRoute: () => root,
  path: '/board/$campaign/$office/journal',
  validateSearch: journalSearchOf,
  component: lazyScreen(() => import('../features/journal/journal-page'), 'JournalPage'),
});

const amendment = screenAt(
  '/board/$campaign/$office/amend',
  lazyScreen(() => import('../features/campaign-editor/amendment/amendment-page'), 'AmendmentPage'),
);

const circular = screenAt(
  '/circulars/$campaign/$office/$no',
  lazyScreen(() => import('../features/board/circular/circular-page'), 'CircularPage'),
);

const forms = screenAt(
  '/forms',
  lazyScreen(() => import('../features/form-designer/forms-page'), 'FormsPage'),
);

const formTemplates = createRoute({
  getParentRoute: () => root,
  path: '/forms/templates',
  validateSearch: templateSearchOf,
  component: lazyScreen(() => import('../features/form-designer/templates-page'), 'TemplatesPage'),
});

const formDesigner = screenAt(
  '/forms/$form',
  lazyScreen(() => import('../features/form-designer/designer-page'), 'DesignerPage'),
);

const facts = createRoute({
  getParentRoute: () => root,
  path: '/facts/$unit',
  validateSearch: ({ fact }: Record<string, unknown>): { fact?: string } =>
    typeof fact === 'string' ? { fact } : {},
  component: lazyScreen(() => import('../features/facts/facts-page'), 'FactsPage'),
});

const organisation = createRoute({
  getParentRoute: () => root,
  path: '/organisation',
  validateSearch: ({ unit }: Record<string, unknown>): { unit?: string } =>
    typeof unit === 'string' ? { unit } : {},
  component: lazyScreen(
    () => import('../features/organisation/organisation-page'),
    'OrganisationPage',
  ),
});

const organisationImport = screenAt(
  '/organisation/import',
  lazyScreen(() => import('../features/organisation/import-page'), 'ImportPage'),
);

const handOver = screenAt(
  '/organisation/hand-over/$person',
  lazyScreen(() => import('../features/organisation/hand-over-page'), 'HandOverPage'),
);

/** Every address of the client. What is heavy is loaded when it is opened. */
export const router = createRouter({
  routeTree: root.addChildren([
    ...[home, todo, toRead, done, inbox, task, printedTask, items, item, boards, board],
    ...[messages, journal, amendment, circular],
    reviews.addChildren([reviewsUnopened, review]),
    ...[approvals, approval, delegations],
    ...[campaigns, newCampaign, noticeImport, campaign, campaignEditor, rehearsal],
    ...[organisation, organisationImport, handOver, facts, forms, formTemplates, formDesigner],
    ...[drafting, numbers],
    ...settingsRoutes,
  ]),
  defaultPendingComponent: Loading,
  defaultErrorComponent: ScreenFailure,
  defaultPreload: 'intent',
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
