import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SessionBody } from '../../../contract/session';
import { organisationQuery } from '../../api/get-organisation';
import { sessionQuery } from '../../api/get-session';
import { Language } from './language';
import { PasswordForm } from './password-form';
import './settings.css';

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Name, account and posts of whoever is signed in. */
function Self({ session }: { session: SessionBody }) {
  const { t } = useTranslation('settings');
  const { t: organisation } = useTranslation('organisation');
  const offices = [...new Map(session.posts.map((post) => [post.office, post.officeName]))];
  const rolesAt = (office: string) =>
    session.posts
      .filter((post) => post.office === office)
      .map(({ role }) => organisation(`role.${role}`))
      .join(t('listComma'));
  return (
    <section className="card settings-box" aria-labelledby="settings-self">
      <h2 id="settings-self">{t('self')}</h2>
      <dl className="settings-facts">
        <Fact label={t('name')}>{session.name}</Fact>
        <Fact label={t('account')}>{session.account}</Fact>
        <Fact label={t('posts')}>
          <ul>
            {offices.map(([office, name]) => (
              <li key={office}>{t('post', { office: name, roles: rolesAt(office) })}</li>
            ))}
          </ul>
        </Fact>
      </dl>
      <p className="soft">{t('selfHint')}</p>
    </section>
  );
}

function FailedMailsLink() {
  const { t } = useTranslation('settings');
  const { data } = useQuery(organisationQuery);
  if (!data?.can.includes('failedMails')) return null;
  return (
    <section className="card settings-box" aria-labelledby="settings-mails">
      <h2 id="settings-mails">{t('mails.title')}</h2>
      <p className="soft">{t('mails.sentence')}</p>
      <p>
        <Link to="/settings/failed-mails" className="settings-link">
          {t('mails.open')}
        </Link>
      </p>
    </section>
  );
}

function SignInsLink() {
  const { t } = useTranslation('settings');
  const { data } = useQuery(organisationQuery);
  if (!data?.can.includes('signInLog')) return null;
  return (
    <section className="card settings-box" aria-labelledby="settings-sign-ins">
      <h2 id="settings-sign-ins">{t('signIns.title')}</h2>
      <p className="soft">{t('signIns.sentence')}</p>
      <p>
        <Link to="/settings/sign-ins" search={{}} className="settings-link">
          {t('signIns.open')}
        </Link>
      </p>
    </section>
  );
}

function DelegationsLink() {
  const { t } = useTranslation('settings');
  return (
    <section className="card settings-box" aria-labelledby="settings-delegations">
      <h2 id="settings-delegations">{t('delegations.title')}</h2>
      <p className="soft">{t('delegations.sentence')}</p>
      <p>
        <Link to="/delegations" className="settings-link">
          {t('delegations.open')}
        </Link>
      </p>
    </section>
  );
}

function CalendarLink() {
  const { t } = useTranslation('settings');
  return (
    <section className="card settings-box" aria-labelledby="settings-calendar">
      <h2 id="settings-calendar">{t('calendar.title')}</h2>
      <p className="soft">{t('calendar.sentence')}</p>
      <p>
        <Link to="/settings/calendar" className="settings-link">
          {t('calendar.open')}
        </Link>
      </p>
    </section>
  );
}

function OfficeLink() {
  const { t } = useTranslation('settings');
  return (
    <section className="card settings-box" aria-labelledby="settings-office">
      <h2 id="settings-office">{t('office.title')}</h2>
      <p className="soft">{t('office.sentence')}</p>
      <p>
        <Link to="/settings/office" className="settings-link">
          {t('office.open')}
        </Link>
      </p>
    </section>
  );
}

function FactsLink({ office }: { office: string }) {
  const { t } = useTranslation('facts');
  return (
    <section className="card settings-box" aria-labelledby="settings-facts">
      <h2 id="settings-facts">{t('title')}</h2>
      <p className="soft">{t('settings')}</p>
      <p>
        <Link to="/facts/$unit" params={{ unit: office }} className="settings-link">
          {t('open')}
        </Link>
      </p>
    </section>
  );
}

function NumbersLink() {
  const { t } = useTranslation('numbers');
  return (
    <section className="card settings-box" aria-labelledby="settings-numbers">
      <h2 id="settings-numbers">{t('title')}</h2>
      <p className="soft">{t('sentence')}</p>
      <p>
        <Link to="/numbers" className="settings-link">
          {t('open')}
        </Link>
      </p>
    </section>
  );
}

function InsideLink() {
  const { t } = useTranslation('inside');
  return (
    <section className="card settings-box" aria-labelledby="settings-inside">
      <h2 id="settings-inside">{t('settings.title')}</h2>
      <p className="soft">{t('settings.sentence')}</p>
      <p>
        <Link to="/settings/inside" search={{}} className="settings-link">
          {t('settings.open')}
        </Link>
      </p>
    </section>
  );
}

/** 设置: who one is, the own password, the language, who stands in, the working calendar. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const { data: session } = useQuery(sessionQuery);
  if (!session) return null;
  return (
    <div className="settings">
      <h1>{t('title')}</h1>
      <Self session={session} />
      <PasswordForm account={session.account} />
      <Language />
      <DelegationsLink />
      {session.office !== null && <FactsLink office={session.office} />}
      <OfficeLink />
      <NumbersLink />
      <CalendarLink />
      <FailedMailsLink />
      <InsideLink />
      <SignInsLink />
    </div>
  );
}
