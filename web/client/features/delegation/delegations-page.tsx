import { useState } from 'react';
import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { DelegationList, DelegationView } from '../../../contract/delegations';
import { useDelegate } from '../../api/delegate';
import { delegationsQuery } from '../../api/get-delegations';
import { sessionQuery } from '../../api/get-session';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { useDates } from '../../ui/use-dates';
import { useNow } from '../../ui/use-now';
import { DelegationForm } from './delegation-form';
import { nameOf, scopeWords } from './delegation-words';
import './delegation.css';

type Act = ReturnType<typeof useDelegate>;

interface RowProps {
  row: DelegationView;
  names: DelegationList['names'];
  act: Act;
}

/** Taking one back, with what it means. */
function Revoking({ row, names, act }: RowProps) {
  const { t } = useTranslation('delegation');
  const [isAsked, setAsked] = useState(false);
  const to = nameOf(t, names, row.to);
  return (
    <>
      <Button size="small" onClick={() => setAsked(true)}>
        {t('end')}
      </Button>
      {isAsked && (
        <Dialog title={t('endTitle', { to })} onClose={() => setAsked(false)}>
          <p>{t('endEffect', { to })}</p>
          <div className="dialog-buttons">
            <Button onClick={() => setAsked(false)}>{t('cancel')}</Button>
            <Button
              type="primary"
              onClick={() => {
                setAsked(false);
                act.mutate({ end: row.id });
              }}
            >
              {t('end')}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  );
}

function Row({ row, names, act }: RowProps) {
  const { t } = useTranslation('delegation');
  const dates = useDates();
  const hasBegun = row.fromAt <= useNow();
  const { from, to, fromAt, untilAt, madeBy, mayEnd } = row;
  return (
    <li>
      <p>
        <strong>{t('stands', { from: nameOf(t, names, from), to: nameOf(t, names, to) })}</strong>{' '}
        <span className={`mark mark-${hasBegun ? 'green' : 'plain'}`}>
          {t(hasBegun ? 'inForce' : 'ahead')}
        </span>
      </p>
      <p className="soft">
        {/* The instant a day begins is, as a due, the end of the day before. */}
        {t('period', { from: dates.day(fromAt + 1), until: dates.day(untilAt) })}
        {' · '}
        {scopeWords(t, names, row)}
        {madeBy !== null && ` · ${t('madeBy', { name: nameOf(t, names, madeBy) })}`}
      </p>
      {mayEnd && <Revoking {...{ row, names, act }} />}
    </li>
  );
}

function Listed({ list, person, act }: { list: DelegationList; person: string; act: Act }) {
  const { t } = useTranslation('delegation');
  const { rows, names } = list;
  const groups = {
    given: rows.filter(({ from }) => from === person),
    received: rows.filter(({ to }) => to === person),
    others: rows.filter(({ from, to }) => from !== person && to !== person),
  };
  return (
    <>
      {(['given', 'received', 'others'] as const)
        .filter((group) => group !== 'others' || groups.others.length > 0)
        .map((group) => (
          <section key={group} className="card delegation-group" aria-labelledby={`of-${group}`}>
            <h2 id={`of-${group}`}>{t(`group.${group}`)}</h2>
            {groups[group].length === 0 && <p className="soft">{t(`empty.${group}`)}</p>}
            {groups[group].length > 0 && (
              <ul>
                {groups[group].map((row) => (
                  <Row key={row.id} {...{ row, names, act }} />
                ))}
              </ul>
            )}
          </section>
        ))}
    </>
  );
}

/** 委托: who decides in whose place, for how long and over what; made here and taken back here. */
export function DelegationsPage() {
  const { t } = useTranslation('delegation');
  const { data, error, refetch } = useQuery(delegationsQuery);
  const { data: session } = useQuery(sessionQuery);
  const making = useDelegate();
  const ending = useDelegate();
  const [made, setMade] = useState(0);
  return (
    <div className="delegations">
      <header className="delegation-head">
        <p>
          <Link to="/approvals">{t('toApprovals')}</Link>
        </p>
        <h1>{t('title')}</h1>
        <p className="soft">{t('lead')}</p>
      </header>
      {error && !data && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && session && (
        <>
          <DelegationForm
            key={made}
            list={data}
            isBusy={making.isPending}
            error={making.error}
            onMake={(body) =>
              making.mutate({ make: body }, { onSuccess: () => setMade((count) => count + 1) })
            }
          />
          <p role="status">{making.isSuccess ? t('made') : ''}</p>
          {ending.isError && <Failure error={ending.error} />}
          <Listed list={data} person={session.person} act={ending} />
        </>
      )}
    </div>
  );
}
