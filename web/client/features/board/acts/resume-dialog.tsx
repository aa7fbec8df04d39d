import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../../../domain/shanghai-time';
import { useSteeringAct } from '../../../api/act-on-issuance';
import { useNow } from '../../../ui/use-now';
import { ActDialog } from './act-dialog';
import { DayField, ReasonField } from '../../../ui/act-fields';
import type { UnitDialogProps } from './dialog-props';
import { DutyField } from './duty-field';
import { isSuspended } from './owed';

/** 恢复办理: a duty that was put off is owed again, by a date of its own. */
export function ResumeDialog({ view, model, row, onClose, onDone }: UnitDialogProps) {
  const { t } = useTranslation('board');
  const today = dayOf(useNow());
  const columns = model.columns.filter((column) => isSuspended(row, column.duty));
  const [duty, setDuty] = useState(columns[0]?.duty ?? '');
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const act = useSteeringAct(view);
  const { name } = row;
  const resume = () => {
    const body = { unit: row.unit, duty, dueAt: on, reason: reason.trim() };
    const onSuccess = () => onDone(t('done.resumeDuty', { name, on }));
    act.mutate({ act: 'resumeDuty', body }, { onSuccess });
  };
  return (
    <ActDialog
      title={t('act.resumeDuty')}
      effect={t('effect.resumeDuty', { name })}
      isReady={duty !== '' && on !== '' && reason.trim() !== ''}
      isBusy={act.isPending}
      error={act.error}
      onConfirm={resume}
      onClose={onClose}
    >
      <DutyField columns={columns} value={duty} onChange={setDuty} />
      <DayField label={t('dialog.day')} value={on} onChange={setOn} min={today} />
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
