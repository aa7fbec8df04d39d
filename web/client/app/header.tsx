import { DisconnectOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SessionBody } from '../../contract/session';
import { LanguageSwitch } from './language-switch';
import { MessagesBell } from './messages-bell';
import { OfficeSwitch } from './office-switch';
import { SignOut } from './sign-out';

/** Who is here, for which office, and whether the page hears of changes. */
export function Header({ session, isLive }: { session: SessionBody; isLive: boolean }) {
  const { t } = useTranslation();
  return (
    <header className="header">
      <Link to="/" className="header-brand">
        {t('name')}
      </Link>
      <OfficeSwitch session={session} />
      <span className={`header-live${isLive ? '' : ' header-lost'}`} role="status">
        {!isLive && (
          <>
            <DisconnectOutlined aria-hidden /> {t('header.disconnected')}
          </>
        )}
      </span>
      <MessagesBell />
      <span className="header-person">{session.name}</span>
      <span className="header-own">
        <LanguageSwitch />
        <SignOut />
      </span>
    </header>
  );
}
