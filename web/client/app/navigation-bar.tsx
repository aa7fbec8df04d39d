import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SessionBody } from '../../contract/session';
import { waitingQuery } from '../api/get-waiting';
import { MoreSheet } from './more-sheet';
import { onPhoneBar, type Place, shownPlaces, withWork } from './navigation';
import { WaitingCount } from './waiting-count';

/** The way to one place. */
function Way({ place: { name, to, icon: Icon, counts } }: { place: Place }) {
  const { t } = useTranslation();
  const { data: waiting } = useQuery(waitingQuery);
  return (
    <Link to={to} className="shell-place">
      <Icon />
      <span>{t(`navigation.${name}`)}</span>
      <WaitingCount count={counts && waiting?.[counts]} />
    </Link>
  );
}

function Ways({ places, isBehind }: { places: Place[]; isBehind: (place: Place) => boolean }) {
  return (
    <>
      {places.map((place) => (
        <li key={place.name} className={isBehind(place) ? 'shell-behind' : undefined}>
          <Way place={place} />
        </li>
      ))}
    </>
  );
}

/** Where the reader may go: a column at the side, on a phone a bar below with a sheet for the rest. */
export function NavigationBar({ session }: { session: SessionBody }) {
  const { t } = useTranslation();
  const { data: waiting } = useQuery(waitingQuery);
  const shown = withWork(shownPlaces(session.places), waiting);
  const onBar = onPhoneBar(shown);
  const behind = shown.filter((place) => !onBar.includes(place));
  return (
    <nav className="shell-nav" aria-label={t('navigation.label')}>
      <ul>
        <Ways places={shown} isBehind={(place) => behind.includes(place)} />
        <li className="shell-more">
          <MoreSheet session={session} behind={behind}>
            <Ways places={behind} isBehind={() => false} />
          </MoreSheet>
        </li>
      </ul>
    </nav>
  );
}
