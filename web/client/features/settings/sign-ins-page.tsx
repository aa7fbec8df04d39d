import { Button } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { SignInLogBody, SignInOutcome } from '../../../contract/session';
import { signInsQuery } from '../../api/get-sign-ins';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { useDates } from '../../ui/use-dates';
import { OUTCOMES, outcomeOf } from './sign-in-outcome';
import './settings.css';

const route = getRouteApi('/settings/sign-ins');

const TONES = {
  success: 'green',
  failure: 'red',
  signOut: 'plain',
} as const satisfies Record<SignInOutcome, string>;

function OutcomeFilter({ outcome }: { outcome: SignInOutcome | undefined }) {
  const { t } = useTranslation('settings');
  const navigate = useNavigate();
  const choose = (value: string) => {
    const next = outcomeOf(value);
    const search = next === undefined ? {} : { outcome: next };
    void navigate({ to: '/settings/sign-ins', search, replace: true });
  };
  return (
    <label className="sign-ins-filter">
      {t('signIns.outcome')}
      <select
        className="plain-select"
        value={outcome ?? ''}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="">{t('signIns.all')}</option>
        {OUTCOMES.map((one) => (
          <option key={one} value={one}>
            {t(`signIns.outcomes.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Rows({ rows }: Pick<SignInLogBody, 'rows'>) {
  const { t } = useTranslation('settings');
  const dates = useDates();
  const columns = ['at', 'outcome', 'person', 'account', 'address'] as const;
  return (
    <table className="card sign-ins">
      <caption>{t('signIns.title')}</caption>
      <thead>
        <tr>
          {columns.map((name) => (
            <th key={name} scope="col">
              {t(`signIns.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ at, outcome, name, account, address }, i) => (
          <tr key={`${at} ${i}`}>
            <td>{dates.moment(at)}</td>
            <td>
              <span className={`mark mark-${TONES[outcome]}`}>
                {t(`signIns.outcomes.${outcome}`)}
              </span>
            </td>
            <td>{name ?? t('signIns.unknown')}</td>
            <td>{account}</td>
            <td className="sign-ins-address">{address}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** 登录日志: who came, failed and left, the newest first. */
export function SignInsPage() {
  const { t } = useTranslation('settings');
  const { outcome } = route.useSearch();
  const { data, error, refetch, ...list } = useInfiniteQuery(signInsQuery(outcome));
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <Link to="/settings" className="settings-link">
        {t('back')}
      </Link>
      <div className="sign-ins-head">
        <h1>{t('signIns.title')}</h1>
        <OutcomeFilter outcome={outcome} />
        <p className="soft" role="status">
          {rows.length > 0 && t('signIns.count', { count: rows.length })}
        </p>
      </div>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && rows.length === 0 && <p className="card state-box">{t('signIns.none')}</p>}
      {rows.length > 0 && <Rows rows={rows} />}
      {list.hasNextPage && (
        <p className="sign-ins-more">
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {t('signIns.more')}
          </Button>
        </p>
      )}
    </>
  );
}
