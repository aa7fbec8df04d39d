import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayOf } from '../../../../../domain/shanghai-time';
import { useSteeringAct } from '../../../api/act-on-issuance';
import { useNow } from '../../../ui/use-now';
import { ActDialog } from './act-dialog';
import { DayField, ReasonField } from '../../../ui/act-fields';
import type { DialogProps } from './dialog-props';
import { DutyField } from './duty-field';
import { unmet } from './owed';

/** 调整全体时限: one duty gets another date for all who have not met it. */
export function MoveDueDialog({ view, model, onClose, onDone }: DialogProps) {
  const { t } = useTranslation('board');
  const today = dayOf(useNow());
  const [duty, setDuty] = useState(model.columns[0]?.duty ?? '');
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const act = useSteeringAct(view);
  const count = unmet(model.all, [duty]).length;
  const move = () => {
    const body = { duty, dueAt: on, reason: reason.trim() };
    const onSuccess = () => onDone(t('done.moveDue', { count }));
    act.mutate({ act: 'moveDue', body }, { onSuccess });
  };
  return (
    <ActDialog
      title={t('act.moveDue')}
      effect={t('effect.moveDue', { count })}
      isReady={duty !== '' && on !== '' && reason.trim() !== ''}
      isBusy={act.isPending}
      error={act.error}
      onConfirm={move}
      onClose={onClose}
    >
      <DutyField columns={model.columns} value={duty} onChange={setDuty} />
      <DayField label={t('dialog.day')} value={on} onChange={setOn} min={today} />
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
