import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { FailedMail } from '../../../contract/failed-mails';
import { failedMailsQuery, useSettleMail } from '../../api/failed-mails';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { useDates } from '../../ui/use-dates';
import './settings.css';

interface MailProps {
  row: FailedMail;
  isBusy: boolean;
  onSettle: (isAgain: boolean) => void;
}

function Mail({ row, isBusy, onSettle }: MailProps) {
  const { t } = useTranslation('settings');
  const dates = useDates();
  const { name, mail, messages, since, attempts, fault } = row;
  const facts = [
    mail ?? t('mails.noAddress'),
    t('mails.messages', { count: messages }),
    since === null ? '' : t('mails.since', { at: dates.moment(since) }),
    t('mails.attempts', { count: attempts }),
  ];
  return (
    <li className="settings-mail">
      <div>
        <p>
          <strong>{name}</strong>{' '}
          <span className="soft">{facts.filter(Boolean).join(t('dot'))}</span>
        </p>
        {fault !== '' && <p className="soft">{t('mails.fault', { fault })}</p>}
      </div>
      <span className="settings-mail-acts">
        <Button
          size="small"
          disabled={isBusy || mail === null}
          aria-label={t('mails.againOf', { name })}
          onClick={() => onSettle(true)}
        >
          {t('mails.again')}
        </Button>
        <Button
          size="small"
          type="text"
          disabled={isBusy}
          aria-label={t('mails.giveUpOf', { name })}
          onClick={() => onSettle(false)}
        >
          {t('mails.giveUp')}
        </Button>
      </span>
    </li>
  );
}

/** 没有发出的邮件: what the mail host refused, or never took, to be tried again or given up. */
export function FailedMailsPage() {
  const { t } = useTranslation('settings');
  const { data, error, refetch } = useQuery(failedMailsQuery);
  const settle = useSettleMail();
  return (
    <div className="settings settings-wide">
      <Link to="/settings" className="settings-link">
        {t('office.back')}
      </Link>
      <h1>{t('mails.title')}</h1>
      <p className="soft">{t('mails.sentence')}</p>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {settle.isError && <Failure error={settle.error} />}
      {!data && !error && <Loading />}
      {data?.rows.length === 0 && (
        <div className="card state-box">
          <p>{t('mails.empty')}</p>
        </div>
      )}
      {data && data.rows.length > 0 && (
        <ul className="card settings-mails">
          {data.rows.map((row) => (
            <Mail
              key={row.id}
              row={row}
              isBusy={settle.isPending}
              onSettle={(isAgain) => settle.mutate({ mail: row.id, isAgain })}
            />
          ))}
        </ul>
      )}
    </div>
  );
}
