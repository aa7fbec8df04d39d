import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSteeringAct } from '../../../api/act-on-issuance';
import { ActDialog } from './act-dialog';
import { ChoiceField, ReasonField } from './act-fields';
import type { UnitDialogProps } from './dialog-props';
import { isSuspended, unmet } from './owed';

/** 暂缓: one duty of one unit is put off, without a date and without chasing. */
export function SuspendDialog({ view, model, row, onClose, onDone }: UnitDialogProps) {
  const { t } = useTranslation('board');
  const open = unmet([row])
    .map((one) => one.duty)
    .filter((duty) => !isSuspended(row, duty));
  const columns = model.columns.filter((column) => open.includes(column.duty));
  const [duty, setDuty] = useState(columns[0]?.duty ?? '');
  const [reason, setReason] = useState('');
  const act = useSteeringAct(view);
  const { name } = row;
  const suspend = () => {
    const body = { unit: row.unit, duty, reason: reason.trim() };
    const onSuccess = () => onDone(t('done.suspendDuty', { name }));
    act.mutate({ act: 'suspendDuty', body }, { onSuccess });
  };
  return (
    <ActDialog
      title={t('act.suspendDuty')}
      effect={t('effect.suspendDuty', { name })}
      isReady={duty !== '' && reason.trim() !== ''}
      isBusy={act.isPending}
      error={act.error}
      onConfirm={suspend}
      onClose={onClose}
    >
      <ChoiceField label={t('dialog.duty')} value={duty} onChange={setDuty}>
        {columns.map((column) => (
          <option key={column.duty} value={column.duty}>
            {column.title}
          </option>
        ))}
      </ChoiceField>
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
