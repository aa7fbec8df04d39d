import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CampaignRow } from '../../../contract/campaigns';
import { issuanceId } from '../../../../domain/stream-name';
import { campaignsQuery } from '../../api/get-campaigns';
import { waitingQuery } from '../../api/get-waiting';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { useDates } from '../../ui/use-dates';
import './board.css';

function Issuing({ row }: { row: CampaignRow }) {
  const { t } = useTranslation('board');
  const dates = useDates();
  const { data: waiting } = useQuery(waitingQuery);
  const { id: campaign, office, title, number, status, participants, duties, deliveredAt } = row;
  const waits = waiting?.boards[issuanceId({ campaign, office })] ?? 0;
  return (
    <li>
      <Link className="boards-row" to="/board/$campaign/$office" params={{ campaign, office }}>
        <strong>{title}</strong>
        <span className={status === 'running' ? 'mark mark-green' : 'mark'}>
          {t(`status.${status}`)}
        </span>
        {waits > 0 && <span className="mark mark-amber">{t('lists.waits', { count: waits })}</span>}
        <span className="soft">
          {[
            number,
            t('lists.count', { participants, duties }),
            deliveredAt === null ? '' : t('lists.deliveredAt', { at: dates.moment(deliveredAt) }),
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </Link>
    </li>
  );
}

/** The running and closed issuings of the office; with only one, straight to it. */
export function BoardsPage() {
  const { t } = useTranslation('board');
  const { data, error, refetch } = useQuery(campaignsQuery);
  if (!data) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  const rows = data.rows
    .filter(({ status }) => status !== 'unissued')
    .toSorted((a, b) => (b.deliveredAt ?? 0) - (a.deliveredAt ?? 0));
  const [first] = rows;
  if (first && rows.length === 1) {
    const params = { campaign: first.id, office: first.office };
    return <Navigate to="/board/$campaign/$office" params={params} replace />;
  }
  return (
    <>
      <h1 className="boards-title">{t('title')}</h1>
      {rows.length === 0 ? (
        <div className="card state-box">
          <p>{t('lists.empty')}</p>
        </div>
      ) : (
        <ul className="card boards">
          {rows.map((row) => (
            <Issuing key={`${row.id}:${row.office}`} row={row} />
          ))}
        </ul>
      )}
    </>
  );
}
