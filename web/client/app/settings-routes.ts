import { createRoute } from '@tanstack/react-router';
import { outcomeOf } from '../features/settings/sign-in-outcome';
import type { SignInOutcome } from '../../contract/session';
import { lazyScreen } from './lazy-screen';
import { root } from './root-route';
import { screenAt } from './screen-at';

const settings = screenAt(
  '/settings',
  lazyScreen(() => import('../features/settings/settings-page'), 'SettingsPage'),
);

const signIns = createRoute({
  getParentRoute: () => root,
  path: '/settings/sign-ins',
  validateSearch: ({ outcome }: Record<string, unknown>): { outcome?: SignInOutcome } => {
    const known = outcomeOf(outcome);
    return known === undefined ? {} : { outcome: known };
  },
  component: lazyScreen(() => import('../features/settings/sign-ins-page'), 'SignInsPage'),
});

const failedMails = screenAt(
  '/settings/failed-mails',
  lazyScreen(() => import('../features/settings/failed-mails-page'), 'FailedMailsPage'),
);

const officeSettings = screenAt(
  '/settings/office',
  lazyScreen(() => import('../features/settings/office-page'), 'OfficePage'),
);

const calendar = screenAt(
  '/settings/calendar',
  lazyScreen(() => import('../features/calendar/calendar-page'), 'CalendarPage'),
);

const insideSettings = createRoute({
  getParentRoute: () => root,
  path: '/settings/inside',
  validateSearch: ({ unit }: Record<string, unknown>): { unit?: string } =>
    typeof unit === 'string' ? { unit } : {},
  component: lazyScreen(
    () => import('../features/settings/inside/settings-page'),
    'InsideSettingsPage',
  ),
});

/** 设置 and the pages behind it. */
export const settingsRoutes = [
  ...([settings, signIns, calendar] as const),
  ...([officeSettings, failedMails, insideSettings] as const),
] as const;
