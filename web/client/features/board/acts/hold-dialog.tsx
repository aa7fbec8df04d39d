import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RungName } from '../../../../../domain/rung-ask';
import { dayOf } from '../../../../../domain/shanghai-time';
import type { IssuingView } from '../../../../contract/board';
import { useSteeringAct } from '../../../api/act-on-issuance';
import { useNow } from '../../../ui/use-now';
import { ActDialog } from './act-dialog';
import { DayField, ReasonField } from '../../../ui/act-fields';

interface HoldDialogProps {
  view: IssuingView;
  rungs: RungName[];
  /** Of the unit it is about. */
  name: string;
  onClose: () => void;
}

/** 暂缓: holds back until a day, with a reason, what leaders were to be told. */
export function HoldDialog({ view, rungs, name, onClose }: HoldDialogProps) {
  const { t } = useTranslation('board');
  const today = dayOf(useNow());
  const [on, setOn] = useState('');
  const [reason, setReason] = useState('');
  const act = useSteeringAct(view);
  const hold = () => {
    const body = { rungs, until: on, reason: reason.trim() };
    act.mutate({ act: 'holdRungs', body }, { onSuccess: onClose });
  };
  return (
    <ActDialog
      title={t('asks.holdTitle')}
      effect={t('asks.holdEffect', { name })}
      isReady={on !== '' && reason.trim() !== ''}
      isBusy={act.isPending}
      error={act.error}
      onConfirm={hold}
      onClose={onClose}
    >
      <DayField label={t('asks.holdUntil')} value={on} onChange={setOn} min={today} />
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
