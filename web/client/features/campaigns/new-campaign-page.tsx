import { useState } from 'react';
import { Tabs } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { campaignsQuery } from '../../api/get-campaigns';
import { Loading } from '../../ui/loading';
import { BeginFromCopy } from './begin-from-copy';
import { BeginFromExample } from './begin-from-example';
import { BeginFromFile } from './begin-from-file';
import './campaigns.css';

const route = getRouteApi('/new-campaign');

/** Where a new campaign begins: an example, an earlier one, or a file. */
export function NewCampaignPage() {
  const { t } = useTranslation('campaigns');
  const { copy } = route.useSearch();
  const [tab, setTab] = useState(copy === undefined ? 'example' : 'copy');
  const { data } = useQuery(campaignsQuery);
  if (!data) return <Loading />;
  if (!data.mayDraft) return <div className="card state-box">{t('begin.notAllowed')}</div>;
  return (
    <>
      <h1>{t('begin.title')}</h1>
      <p className="soft begin-lead">{t('begin.lead')}</p>
      <p className="card begin-notice">
        <Link to="/new-campaign/notice">{t('begin.fromNotice')}</Link>
        <span className="soft">{t('begin.fromNoticeLead')}</span>
      </p>
      <Tabs
        activeKey={tab}
        onChange={setTab}
        items={[
          { key: 'example', label: t('begin.tab.example'), children: <BeginFromExample /> },
          { key: 'copy', label: t('begin.tab.copy'), children: <BeginFromCopy only={copy} /> },
          { key: 'file', label: t('begin.tab.file'), children: <BeginFromFile /> },
        ]}
      />
    </>
  );
}
