import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import type { HandedApproval, HandOverBody } from '../../../contract/hand-over';

/** The approvals that ask whoever leaves by name: they do not follow the post. */
export function HeldApprovals({ approvals, delegations }: HandOverBody) {
  const { t } = useTranslation('organisation');
  if (approvals.length + delegations === 0) return null;
  return (
    <section className="card left-office" aria-labelledby="held-approvals">
      <h3 id="held-approvals">{t('handing.approvals', { count: approvals.length })}</h3>
      {approvals.length > 0 && <p className="soft">{t('handing.approvalsWhy')}</p>}
      <ul className="held-approvals">
        {approvals.map(({ id, title, name, step }) => (
          <li key={id}>{t('handing.approval', { title, name, step })}</li>
        ))}
      </ul>
      {delegations > 0 && <p>{t('handing.delegations', { count: delegations })}</p>}
    </section>
  );
}

function useOutcome() {
  const { t } = useTranslation('organisation');
  return ({ status, message }: HandedApproval): string =>
    status === 'refused' && message ? message : t(`handing.outcome.${status}`);
}

/** What became of each approval, done or not and why not. */
export function HandedApprovals({ approvals }: { approvals: readonly HandedApproval[] }) {
  const { t } = useTranslation('organisation');
  const tell = useOutcome();
  if (approvals.length === 0) return null;
  const done = approvals.filter(({ status }) => status === 'done').length;
  const isWhole = done === approvals.length;
  const title = t('handing.handed', { done, all: approvals.length });
  const rows = (
    <ul className="held-approvals">
      {approvals.map((row) => (
        <li key={row.id}>
          {t('handing.approval', row)}
          <br />
          {tell(row)}
        </li>
      ))}
    </ul>
  );
  return <Alert type={isWhole ? 'success' : 'warning'} showIcon title={title} description={rows} />;
}
