import { type FormEvent, useState } from 'react';
import { Alert, Button, Checkbox, InputNumber } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { OfficeSettingsView } from '../../../contract/office-settings';
import { officeSettingsQuery, useSaveOfficeSettings } from '../../api/office-settings';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { BurdenCap } from './burden-cap';
import { MailHours } from './mail-hours';
import './settings.css';

/** How long a handler is waited for, to begin with: half a working day. */
const CONFIRM_WITHIN = 4;
const LONGEST_CONFIRMING = 80;

interface ConfirmingProps {
  value: number | null;
  isFixed: boolean;
  onChange: (value: number | null) => void;
}

function Confirming({ value, isFixed, onChange }: ConfirmingProps) {
  const { t } = useTranslation('settings');
  return (
    <section className="card settings-box" aria-label={t('office.confirm')}>
      <Checkbox
        checked={value !== null}
        disabled={isFixed}
        onChange={({ target: { checked } }) => onChange(checked ? CONFIRM_WITHIN : null)}
      >
        {t('office.confirm')}
      </Checkbox>
      {value !== null && (
        <div className="settings-field">
          <label htmlFor="office-confirm">{t('office.confirmHours')}</label>
          <InputNumber
            id="office-confirm"
            min={1}
            max={LONGEST_CONFIRMING}
            precision={0}
            disabled={isFixed}
            value={value}
            onChange={(count) => onChange(count ?? CONFIRM_WITHIN)}
          />
        </div>
      )}
      <p className="soft">{t('office.confirmHint')}</p>
    </section>
  );
}

interface SettingsProps {
  view: OfficeSettingsView;
  /** From outside: what was saved begins the form anew. */
  save: ReturnType<typeof useSaveOfficeSettings>;
}

function Settings({ view, save }: SettingsProps) {
  const { t } = useTranslation('settings');
  const [confirmWithin, setConfirming] = useState(view.confirmWithin);
  const [burdenCap, setCap] = useState(view.burdenCap);
  const [mailHours, setHours] = useState(view.mailHours);
  const { isOwn, from, mayChange, revision } = view;
  const whose = isOwn ? t('office.own') : t('office.inherited', { name: from ?? '' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate({ confirmWithin, burdenCap, mailHours, revision });
  };
  return (
    <form className="settings" onSubmit={submit}>
      <p className="soft">{from === null ? t('office.usual') : whose}</p>
      <Confirming value={confirmWithin} isFixed={!mayChange} onChange={setConfirming} />
      <BurdenCap view={view} value={burdenCap} onChange={setCap} />
      <MailHours hours={mailHours} isFixed={!mayChange} onChange={setHours} />
      {save.isError && <Failure error={save.error} />}
      {save.isSuccess && <Alert type="success" showIcon role="status" title={t('office.saved')} />}
      {mayChange ? (
        <p>
          <Button type="primary" htmlType="submit" loading={save.isPending}>
            {t('office.save')}
          </Button>
        </p>
      ) : (
        <p className="soft">{t('office.readOnly')}</p>
      )}
    </form>
  );
}

/** 本单位的督办与邮件: who is asked before leaders are told, and when mail goes out. */
export function OfficePage() {
  const { t } = useTranslation('settings');
  const { data, error, refetch } = useQuery(officeSettingsQuery);
  const save = useSaveOfficeSettings();
  return (
    <div className="settings">
      <Link to="/settings" className="settings-link">
        {t('office.back')}
      </Link>
      <h1>{t('office.title')}</h1>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && <Settings key={data.revision} view={data} save={save} />}
    </div>
  );
}
