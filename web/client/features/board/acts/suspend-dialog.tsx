import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSteeringAct } from '../../../api/act-on-issuance';
import { ActDialog } from './act-dialog';
import { ReasonField } from '../../../ui/act-fields';
import type { UnitDialogProps } from './dialog-props';
import { DutyField } from './duty-field';
import { runningColumns } from './owed';

/** 暂缓: one duty of one unit is put off, without a date and without chasing. */
export function SuspendDialog({ view, model, row, onClose, onDone }: UnitDialogProps) {
  const { t } = useTranslation('board');
  const columns = runningColumns(model, row);
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
      <DutyField columns={columns} value={duty} onChange={setDuty} />
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
