import { useState } from 'react';
import { Select } from 'antd';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSteeringAct } from '../../../api/act-on-issuance';
import { directoryQuery } from '../../../api/get-directory';
import { ActDialog } from './act-dialog';
import { ReasonField } from '../../../ui/act-fields';
import type { UnitDialogProps } from './dialog-props';
import { unmet } from './owed';

/** 免除或改投: a unit that sent the notice back is let go; another may take its place. */
export function ReleaseDialog({ view, row, onClose, onDone }: UnitDialogProps) {
  const { t } = useTranslation('board');
  const [reason, setReason] = useState('');
  const [instead, setInstead] = useState<string>();
  const { data } = useQuery(directoryQuery);
  const act = useSteeringAct(view);
  const { name, unit } = row;
  const options = (data ?? [])
    .filter(({ id }) => id !== unit)
    .map(({ id: value, name: label }) => ({ value, label }));
  const release = () => {
    const body = { unit, reason: reason.trim(), ...(instead ? { instead } : {}) };
    const onSuccess = () => onDone(t('done.releaseParticipant', { name }));
    act.mutate({ act: 'releaseParticipant', body }, { onSuccess });
  };
  return (
    <ActDialog
      title={t('act.releaseParticipant')}
      effect={t('effect.releaseParticipant', { name, count: unmet([row]).length })}
      isReady={reason.trim() !== ''}
      isBusy={act.isPending}
      error={act.error}
      onConfirm={release}
      onClose={onClose}
    >
      <div className="field">
        <label htmlFor="instead">{t('dialog.instead')}</label>
        <Select
          id="instead"
          showSearch={{ optionFilterProp: 'label' }}
          allowClear
          placeholder={t('dialog.noInstead')}
          options={options}
          value={instead}
          onChange={setInstead}
        />
      </div>
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
