import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../../../domain/shanghai-time';
import { useSteeringAct } from '../../../api/act-on-issuance';
import { useDates } from '../../../ui/use-dates';
import { useNow } from '../../../ui/use-now';
import { ActDialog } from './act-dialog';
import { DayField, ReasonField } from '../../../ui/act-fields';
import type { UnitDialogProps } from './dialog-props';
import { DutyField } from './duty-field';
import { runningColumns } from './owed';

/** 延期: one duty of one unit gets a later date. */
export function ExtendDialog({ view, model, row, onClose, onDone }: UnitDialogProps) {
  const { t } = useTranslation('board');
  const dates = useDates();
  const now = useNow();
  const today = dayOf(now);
  const columns = runningColumns(model, row);
  const [duty, setDuty] = useState(columns[0]?.duty ?? '');
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const act = useSteeringAct(view);
  const cell = row.duties[duty];
  const due = cell?.correctBy ?? cell?.dueAt ?? null;
  const { name } = row;
  const from = due === null ? t('effect.undated') : dates.due(due);
  const extend = () => {
    const body = { unit: row.unit, duty, dueAt: on, reason: reason.trim() };
    const onSuccess = () => onDone(t('done.extendDue', { name, on }));
    act.mutate({ act: 'extendDue', body }, { onSuccess });
  };
  return (
    <ActDialog
      title={t('act.extendDue')}
      effect={t('effect.extendDue', { name, from })}
      isReady={duty !== '' && on !== '' && reason.trim() !== ''}
      isBusy={act.isPending}
      error={act.error}
      onConfirm={extend}
      onClose={onClose}
    >
      <DutyField columns={columns} value={duty} onChange={setDuty} />
      <DayField
        label={t('dialog.day')}
        value={on}
        onChange={setOn}
        min={due === null ? today : dayOf(Math.max(due, now))}
      />
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
