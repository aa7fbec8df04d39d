import { useEffect, useRef } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SessionBody } from '../../contract/session';
import { sessionQuery } from '../api/get-session';
import { useLive } from '../api/live';
import { SignInAgain } from '../features/session/sign-in-again';
import { Header } from './header';
import { NavigationBar } from './navigation-bar';
import { NewsLine } from './news-line';
import { usePageTitle } from './use-page-title';
import './shell.css';

function Frame({ session }: { session: SessionBody }) {
  const { t } = useTranslation();
  const isLive = useLive();
  const { pathname } = useLocation();
  const page = useRef<HTMLElement>(null);
  usePageTitle(page);
  useEffect(() => page.current?.focus({ preventScroll: true }), [pathname]);
  return (
    <div className="shell">
      <a className="skip" href="#page">
        {t('skipToPage')}
      </a>
      <Header session={session} isLive={isLive} />
      <NavigationBar session={session} />
      <main className="shell-page" id="page" ref={page} tabIndex={-1}>
        <Outlet />
      </main>
      <NewsLine session={session} />
      <SignInAgain session={session} />
    </div>
  );
}

/** The frame around every page: header, navigation, and the sign-in again when the session ends. */
export function Shell() {
  const { data: session } = useQuery(sessionQuery);
  return session ? <Frame session={session} /> : null;
}
