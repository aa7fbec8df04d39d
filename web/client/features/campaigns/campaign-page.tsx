import { Button } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CampaignFile } from '../../../../domain/campaign-file';
import type { CampaignView } from '../../../contract/campaigns';
import { campaignQuery } from '../../api/get-campaign';
import { directoryQuery } from '../../api/get-directory';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { useDates } from '../../ui/use-dates';
import { CampaignText } from './campaign-text';
import { STATUS_MARK } from './campaign-group';
import { DownloadFile } from '../../ui/download-file';
import { NoticeFiles } from '../../ui/notice-files';
import './campaigns.css';

const route = getRouteApi('/campaigns/$campaign');

function Facts({ view, nameOf }: { view: CampaignView; nameOf: (id: string) => string }) {
  const { t } = useTranslation('campaigns');
  const dates = useDates();
  const { deliveredAt, participants, duties, office, sponsor, signed } = view;
  const facts = [
    (view.file as CampaignFile).notice.number,
    t('view.issuer', { name: nameOf(office) }),
    t('view.sponsor', { name: nameOf(sponsor) }),
    signed === null ? '' : t('view.signed', { name: signed.name, on: dates.whole(signed.at) }),
    deliveredAt === null ? '' : t('deliveredAt', { at: dates.moment(deliveredAt) }),
    view.draft ? '' : t('participants', { count: participants }),
    view.draft ? '' : t('duties', { count: duties }),
  ];
  return <p className="soft">{facts.filter((word) => word !== '').join(' · ')}</p>;
}

function Acts({ view }: { view: CampaignView }) {
  const { t } = useTranslation('campaigns');
  const navigate = useNavigate();
  const { id: campaign } = view;
  return (
    <div className="campaign-acts">
      {view.mayEdit && (
        <Button
          type="primary"
          onClick={() => void navigate({ to: '/campaigns/$campaign/edit', params: { campaign } })}
        >
          {t('view.edit')}
        </Button>
      )}
      {!view.draft && (
        <Button
          type="primary"
          onClick={() =>
            void navigate({
              to: '/board/$campaign/$office',
              params: { campaign, office: view.office },
            })
          }
        >
          {t('view.board')}
        </Button>
      )}
      <Button onClick={() => void navigate({ to: '/new-campaign', search: { copy: campaign } })}>
        {t('view.copy')}
      </Button>
      <DownloadFile file={view.file as CampaignFile} />
    </div>
  );
}

/** One campaign to be read: the notice, whom it went to, what it asks, how it is chased. */
export function CampaignPage() {
  const { t } = useTranslation('campaigns');
  const { campaign } = route.useParams();
  const { data: view, error, refetch } = useQuery(campaignQuery(campaign));
  const { data: units } = useQuery(directoryQuery);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!view || !units) return <Loading />;
  const nameOf = (words: string) => units.find(({ id }) => id === words)?.name ?? words;
  return (
    <article className="campaign">
      <header className="campaign-head">
        <Link to="/campaigns" className="soft">
          {t('title')}
        </Link>
        <h1>{view.title.trim() || t('untitled')}</h1>
        <Facts view={view} nameOf={nameOf} />
        <p>
          <span className={STATUS_MARK[view.status]}>{t(`status.${view.status}`)}</span>
        </p>
        {view.status === 'issuing' && (
          <p role="status">{t('view.issuing', { participants: view.participants })}</p>
        )}
        <Acts view={view} />
        <NoticeFiles campaign={view.id} office={view.office} />
      </header>
      <CampaignText file={view.file as CampaignFile} nameOf={nameOf} />
    </article>
  );
}
