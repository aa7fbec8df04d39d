import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SessionBody } from '../../contract/session';
import { sessionQuery } from '../api/get-session';
import { actFor } from '../api/office';
import { officesOf } from '../features/session/offices';
import { shownPlaces } from './navigation';

/** The office acted for; a choice for people with posts in several. Lists stay open across it. */
export function OfficeSwitch({ session }: { session: SessionBody }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const offices = officesOf(session);
  if (offices.length < 2) return <span className="header-office">{offices[0]?.name}</span>;
  const change = async (office: string) => {
    // What belongs to one office's notice is not for the other; a list is there for both.
    const isList = shownPlaces(session.places).some(({ to }) => to === pathname);
    if (!isList) await navigate({ to: '/todo' });
    actFor(office);
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    await queries.invalidateQueries({ queryKey: sessionQuery.queryKey });
    const next = queries.getQueryData(sessionQuery.queryKey);
    const isStillThere = shownPlaces(next?.places ?? []).some(({ to }) => to === pathname);
    if (isList && !isStillThere) await navigate({ to: '/todo' });
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
