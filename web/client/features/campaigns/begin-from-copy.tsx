import { useQueries, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CampaignFile } from '../../../../domain/campaign-file';
import { campaignQuery } from '../../api/get-campaign';
import { campaignsQuery } from '../../api/get-campaigns';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { PatternCard } from './pattern-card';
import { useBegin } from './use-begin';

/** The office's own campaigns, each to be copied; one alone where the address names it. */
export function BeginFromCopy({ only }: { only?: string }) {
  const { t } = useTranslation('campaigns');
  const list = useQuery({ ...campaignsQuery, enabled: only === undefined });
  const ids = only === undefined ? (list.data?.rows.map(({ id }) => id) ?? []) : [only];
  const campaigns = useQueries({ queries: ids.map((id) => campaignQuery(id)) });
  const { begin, isReady } = useBegin();
  const error = list.error ?? campaigns.find((one) => one.error)?.error;
  if (error) return <Failure error={error} onRetry={() => void list.refetch()} />;
  if ((only === undefined && !list.data) || campaigns.some((one) => !one.data) || !isReady) {
    return <Loading />;
  }
  if (ids.length === 0) return <div className="card state-box">{t('begin.noCopy')}</div>;
  return (
    <>
      <p className="soft begin-lead">{t('begin.cleared')}</p>
      {begin.isError && <Failure error={begin.error} />}
      <ul className="begin-list">
        {campaigns.map(({ data }) => {
          const file = data?.file as CampaignFile;
          return (
            <PatternCard
              key={file.id}
              file={file}
              isBusy={begin.isPending && begin.variables.source === file}
              onUse={begin.mutate}
            />
          );
        })}
      </ul>
    </>
  );
}
