import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ApprovalList, ApprovalRow } from '../../../contract/approvals';
import { approvalsQuery } from '../../api/get-approvals';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { useDates } from '../../ui/use-dates';
import './approval.css';

function Line({ row, names }: { row: ApprovalRow; names: ApprovalList['names'] }) {
  const { t } = useTranslation('approval');
  const dates = useDates();
  const { campaign, office, unit, duty, wait, node, onBehalfOf, since, round } = row;
  return (
    <li>
      <Link
        className="approval-line"
        to="/approvals/$campaign/$office/$unit"
        params={{ campaign, office, unit }}
        search={{ duty }}
      >
        <span className="approval-line-head">
          <strong>{row.name}</strong>
          <span>{row.step}</span>
          <span className={wait === 'read' ? 'mark mark-plain' : 'mark mark-amber'}>
            {t(`wait.${wait}`, { node })}
          </span>
          {onBehalfOf !== null && (
            <span className="mark mark-plain">
              {t('onBehalfOf', { name: names.people[onBehalfOf] ?? t('somebody') })}
            </span>
          )}
          {round > 1 && <span className="mark mark-plain">{t('round', { round })}</span>}
        </span>
        <span className="soft">
          {row.title}
          {since !== null && ` · ${t('since', { at: dates.moment(since) })}`}
        </span>
      </Link>
    </li>
  );
}

/** 流程审批: what waits for the reader's own word on a route, and for nobody else's. */
export function ApprovalsPage() {
  const { t } = useTranslation('approval');
  const { data, error, refetch } = useQuery(approvalsQuery);
  return (
    <div className="approvals">
      <header className="approval-head">
        <h1>{t('title')}</h1>
        <p className="soft">{t('lead')}</p>
        <Link to="/reviews">{t('toReviews')}</Link>
      </header>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.rows.length === 0 && <p className="card state-box">{t('empty')}</p>}
      {data && data.rows.length > 0 && (
        <ul className="card approval-list" aria-label={t('title')}>
          {data.rows.map((row) => (
            <Line
              key={`${row.campaign}:${row.unit}:${row.duty}:${row.wait}:${row.node}:${row.onBehalfOf}`}
              row={row}
              names={data.names}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
