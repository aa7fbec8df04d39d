import { Button } from 'antd';
import { DisconnectOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SessionBody } from '../../contract/session';
import { sessionQuery } from '../api/get-session';
import { actFor } from '../api/office';
import { useSignOut } from '../api/sign-out';
import { officesOf } from '../features/session/offices';
import { LanguageSwitch } from './language-switch';

function OfficeSwitch({ session }: { session: SessionBody }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const offices = officesOf(session);
  if (offices.length < 2) return <span className="header-office">{offices[0]?.name}</span>;
  const change = async (office: string) => {
    actFor(office);
    await navigate({ to: '/todo' });
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
  };
  return (
    <select
      className="plain-select header-office"
      aria-label={t('header.office')}
      value={session.office ?? ''}
      onChange={(event) => void change(event.target.value)}
    >
      {offices.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}

function SignOut() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const signOut = useSignOut(() => {
    actFor(null);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    queries.setQueryData(sessionQuery.queryKey, null);
  });
  return (
    <Button size="small" type="text" loading={signOut.isPending} onClick={() => signOut.mutate()}>
      {t('header.signOut')}
    </Button>
  );
}

/** Who is here, for which office, and whether the page hears of changes. */
export function Header({ session, isLive }: { session: SessionBody; isLive: boolean }) {
  const { t } = useTranslation();
  return (
    <header className="header">
      <Link to="/todo" className="header-brand">
        {t('name')}
      </Link>
      <OfficeSwitch session={session} />
      <span className="header-live" role="status">
        {!isLive && (
          <>
            <DisconnectOutlined aria-hidden /> {t('header.disconnected')}
          </>
        )}
      </span>
      <span className="header-person">{session.name}</span>
      <LanguageSwitch />
      <SignOut />
    </header>
  );
}
