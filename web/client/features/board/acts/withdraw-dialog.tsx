import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSteeringAct } from '../../../api/act-on-issuance';
import { ActDialog } from './act-dialog';
import { ReasonField } from '../../../ui/act-fields';
import type { DialogProps } from './dialog-props';
import { unmet } from './owed';

/** 撤回通知: nothing is owed any more. */
export function WithdrawDialog({ view, model, onClose, onDone }: DialogProps) {
  const { t } = useTranslation('board');
  const [reason, setReason] = useState('');
  const act = useSteeringAct(view);
  const withdraw = () =>
    act.mutate(
      { act: 'withdraw', body: { reason: reason.trim() } },
      { onSuccess: () => onDone(t('done.withdraw')) },
    );
  return (
    <ActDialog
      title={t('act.withdraw')}
      effect={t('effect.withdraw', { count: model.all.length, open: unmet(model.all).length })}
      isReady={reason.trim() !== ''}
      isBusy={act.isPending}
      error={act.error}
      onConfirm={withdraw}
      onClose={onClose}
    >
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
