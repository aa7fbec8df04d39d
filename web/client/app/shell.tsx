import { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useLocation } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { sessionQuery } from '../api/get-session';
import { useLive } from '../api/live';
import { SignInAgain } from '../features/session/sign-in-again';
import { Header } from './header';
import { PLACES } from './navigation';
import './shell.css';

function Navigation() {
  const { t } = useTranslation();
  return (
    <nav className="shell-nav" aria-label={t('navigation.label')}>
      <ul>
        {PLACES.map(({ name, to, icon: Icon }) => (
          <li key={name}>
            <Link to={to} className="shell-place">
              <Icon />
              <span>{t(`navigation.${name}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The frame around every page: header, navigation, and the sign-in again when the session ends. */
export function Shell() {
  const { t } = useTranslation();
  const { data: session } = useQuery(sessionQuery);
  const isLive = useLive();
  const { pathname } = useLocation();
  useEffect(() => document.getElementById('page')?.focus({ preventScroll: true }), [pathname]);
  if (!session) return null;
  return (
    <div className="shell">
      <a className="skip" href="#page">
        {t('skipToPage')}
      </a>
      <Header session={session} isLive={isLive} />
      <Navigation />
      <main className="shell-page" id="page" tabIndex={-1}>
        <Outlet />
      </main>
      <SignInAgain session={session} />
    </div>
  );
}
