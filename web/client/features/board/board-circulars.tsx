import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { IssuingView } from '../../../contract/board';
import type { CircularSummary } from '../../../contract/circulars';
import { circularsQuery } from '../../api/get-circular';
import { useDates } from '../../ui/use-dates';

/** A circular that waits for no one counts as settled: everybody it was drafted about has handed in. */
function isWaiting({ state, named }: CircularSummary): boolean {
  return state === 'waiting' && named > 0;
}

/** The circulars of an issuing: what waits for a signature first. */
export function BoardCirculars({ view }: { view: IssuingView }) {
  const { t } = useTranslation('circular');
  const { data } = useQuery(circularsQuery(view));
  const dates = useDates();
  const rows = data?.rows ?? [];
  if (!data || rows.length === 0) return null;
  const { campaign, office } = view;
  const waits = rows.some(isWaiting);
  return (
    <section className={waits ? 'card asks' : 'card asks asks-settled'} aria-labelledby="circulars">
      <div className="asks-head">
        <h2 id="circulars">{t('listTitle')}</h2>
      </div>
      <ul>
        {rows.map((row) => (
          <li key={row.no} className="ask">
            <div>
              <Link
                to="/circulars/$campaign/$office/$no"
                params={{ campaign, office, no: String(row.no) }}
              >
                {row.title}
              </Link>
              <p className="soft">
                {[
                  isWaiting(row) || row.state !== 'waiting' ? t(`state.${row.state}`) : t('none'),
                  t('named', { count: row.named }),
                  dates.moment(row.settledAt ?? row.draftedAt),
                ].join(t('dot'))}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
