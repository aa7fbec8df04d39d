import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { CampaignFile } from '../../../../domain/campaign-file';
import { draftingQuery } from '../../api/drafting';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { CampaignText } from './campaign-text';
import { DraftingActs } from '../../ui/drafting/drafting-acts';
import { DraftingChain, DraftingWords } from '../../ui/drafting/drafting-chain';
import { Standing } from '../../ui/drafting/standing';
import './campaigns.css';

const route = getRouteApi('/drafting/$campaign');

/** 发文稿: one draft for whoever checks, countersigns or signs it: the text, the way, one's word. */
export function DraftingPage() {
  const { t } = useTranslation('drafting');
  const { campaign } = route.useParams();
  const { data: view, error, refetch } = useQuery(draftingQuery(campaign));
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!view) return <Loading />;
  const nameOf = (words: string) => view.names.units[words] ?? words;
  const { choices: _, ...shown } = view;
  return (
    <article className="campaign drafting-page">
      <header className="campaign-head">
        <Link to="/todo" className="soft">
          {t('back')}
        </Link>
        <h1>{view.title.trim() || t('untitled')}</h1>
        <p className="soft">
          {t('of', { issuer: nameOf(view.office), sponsor: nameOf(view.sponsor) })}
        </p>
      </header>
      <section className="card drafting-box" aria-label={t('title')}>
        <DraftingChain view={view} />
        <Standing view={view} />
        <DraftingActs view={{ ...shown, choices: null }} isMain />
        {view.can.includes('send') && (
          <p>
            <Link
              to="/campaigns/$campaign/edit"
              params={{ campaign }}
              search={{ step: 'issue' }}
              className="settings-link"
            >
              {t('toEditor')}
            </Link>
          </p>
        )}
        <DraftingWords view={view} />
      </section>
      <CampaignText file={view.file as CampaignFile} nameOf={nameOf} />
    </article>
  );
}
