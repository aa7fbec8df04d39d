import { createRoute } from '@tanstack/react-router';
import { outcomeOf } from '../features/settings/sign-in-outcome';
import type { SignInOutcome } from '../../contract/session';
import { lazyScreen } from './lazy-screen';
import { root } from './root-route';

const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyScreen(() => import('../features/settings/settings-page'), 'SettingsPage'),
});

const signIns = createRoute({
  getParentRoute: () => root,
  path: '/settings/sign-ins',
  validateSearch: ({ outcome }: Record<string, unknown>): { outcome?: SignInOutcome } => {
    const known = outcomeOf(outcome);
    return known === undefined ? {} : { outcome: known };
  },
  component: lazyScreen(() => import('../features/settings/sign-ins-page'), 'SignInsPage'),
});

const failedMails = createRoute({
  getParentRoute: () => root,
  path: '/settings/failed-mails',
  component: lazyScreen(() => import('../features/settings/failed-mails-page'), 'FailedMailsPage'),
});

const officeSettings = createRoute({
  getParentRoute: () => root,
  path: '/settings/office',
  component: lazyScreen(() => import('../features/settings/office-page'), 'OfficePage'),
});

const calendar = createRoute({
  getParentRoute: () => root,
  path: '/settings/calendar',
  component: lazyScreen(() => import('../features/calendar/calendar-page'), 'CalendarPage'),
});

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
