import { Alert } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { insideSettingsQuery, useSaveInsideSettings } from '../../../api/inside-settings';
import { sessionQuery } from '../../../api/get-session';
import { Failure } from '../../../ui/failure';
import { Loading } from '../../../ui/loading';
import { SettingsForm } from './settings-form';
import { SettingsRead } from './settings-read';
import '../settings.css';
import './inside-settings.css';

const route = getRouteApi('/settings/inside');

function Shown({ unit }: { unit: string }) {
  const { t } = useTranslation('inside');
  const save = useSaveInsideSettings(unit);
  const { data: view, error, refetch } = useQuery(insideSettingsQuery(unit));
  if (!view) return error ? <Failure error={error} onRetry={() => void refetch()} /> : <Loading />;
  // What somebody else saved meanwhile begins the form anew.
  return view.mayChange ? (
    <>
      {save.isSuccess && (
        <Alert type="success" showIcon role="status" title={t('settings.saved')} />
      )}
      <SettingsForm key={view.revision} view={view} save={save} />
    </>
  ) : (
    <SettingsRead view={view} />
  );
}

/** 内部办理 of one unit: on or off, its stand-ins, and who enters what leaders write on paper. */
export function InsideSettingsPage() {
  const { t } = useTranslation('inside');
  const { t: settings } = useTranslation('settings');
  const { unit: asked } = route.useSearch();
  const { data: session } = useQuery(sessionQuery);
  const unit = asked ?? session?.office ?? null;
  return (
    <div className="settings inside-settings">
      <Link to="/settings" className="settings-link">
        {settings('back')}
      </Link>
      <h1>{t('settings.title')}</h1>
      <p className="soft">{t('settings.sentence')}</p>
      {unit !== null && <Shown unit={unit} />}
    </div>
  );
}
