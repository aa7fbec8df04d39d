import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { waitingQuery } from '../api/get-waiting';
import { WaitingCount } from './waiting-count';

/** The way to 消息, with how many are unread. */
export function MessagesBell() {
  const { t } = useTranslation();
  const { data: waiting } = useQuery(waitingQuery);
  const count = waiting?.messages ?? 0;
  const name = count > 0 ? t('header.unread', { count }) : t('header.messages');
  return (
    <Link to="/messages" className="header-bell" aria-label={name} title={name}>
      <BellOutlined aria-hidden />
      <WaitingCount count={count} />
    </Link>
  );
}
