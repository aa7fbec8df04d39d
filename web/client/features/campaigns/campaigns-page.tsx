import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CampaignRow } from '../../../contract/campaigns';
import { campaignsQuery } from '../../api/get-campaigns';
import { sessionQuery } from '../../api/get-session';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { CampaignListRow } from './campaign-list-row';
import { CAMPAIGN_GROUPS, groupOf } from './campaign-group';
import './campaigns.css';

/** The latest first; what is being issued is later than all. */
function byTime(rows: readonly CampaignRow[]): CampaignRow[] {
  const at = ({ draftedAt, deliveredAt }: CampaignRow) => draftedAt ?? deliveredAt ?? Infinity;
  return [...rows].sort((a, b) => (at(a) === at(b) ? 0 : at(b) - at(a)));
}

function Groups({ rows, office }: { rows: CampaignRow[]; office: string | null }) {
  const { t } = useTranslation('campaigns');
  return CAMPAIGN_GROUPS.map((group) => {
    const own = rows.filter((row) => groupOf(row) === group);
    if (own.length === 0) return null;
    return (
      <section key={group} className="campaigns-group">
        <h2>
          {t(`group.${group}`)} <span className="soft">{own.length}</span>
        </h2>
        <ul className="card campaigns-list">
          {byTime(own).map((row) => (
            <CampaignListRow key={row.id} row={row} office={office} />
          ))}
        </ul>
      </section>
    );
  });
}

/** 发文: what the office drafts, has issued, or runs for its federation. */
export function CampaignsPage() {
  const { t } = useTranslation('campaigns');
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(campaignsQuery);
  const { data: session } = useQuery(sessionQuery);
  return (
    <>
      <div className="campaigns-head">
        <h1>{t('title')}</h1>
        {data && data.rows.length > 0 && (
          <p className="soft">{t('count', { count: data.rows.length })}</p>
        )}
        {data?.mayDraft && (
          <Button type="primary" onClick={() => void navigate({ to: '/new-campaign' })}>
            {t('new')}
          </Button>
        )}
      </div>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data?.rows.length === 0 && (
        <div className="card state-box">
          <p>{t('empty')}</p>
          {data.mayDraft && <p>{t('emptyHint')}</p>}
        </div>
      )}
      {data && <Groups rows={data.rows} office={session?.office ?? null} />}
    </>
  );
}
