import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ITEM_STATES, type EndState } from '../../../../../domain/issuance-event';
import { useSteeringAct } from '../../../api/act-on-issuance';
import { ActDialog } from './act-dialog';
import { ChoiceField, ReasonField } from '../../../ui/act-fields';
import type { DialogProps } from './dialog-props';
import { unmet } from './owed';

const END_STATES = ITEM_STATES.filter((state): state is EndState => state !== 'underway');

/** 任务办结或销号: an item is ended or set aside. */
export function CloseItemDialog({ view, model, onClose, onDone }: DialogProps) {
  const { t } = useTranslation('board');
  const [no, setNo] = useState(view.items[0]?.no ?? 0);
  const [state, setState] = useState<EndState>('completed');
  const [reason, setReason] = useState('');
  const act = useSteeringAct(view);
  const progress = model.columns.filter(({ kind }) => kind === 'progress');
  const named = progress.map(({ duty }) => duty).filter((duty) => duty.split('.')[1] === `i${no}`);
  const nameOf = (one: string) =>
    t(`itemState.${ITEM_STATES.find((it) => it === one) ?? 'underway'}`);
  const close = () => {
    const onSuccess = () => onDone(t('done.closeItem', { no, state: nameOf(state) }));
    act.mutate(
      { act: 'closeItem', body: { item: no, state, reason: reason.trim(), force: true } },
      { onSuccess },
    );
  };
  return (
    <ActDialog
      title={t('act.closeItem')}
      effect={t('effect.closeItem', { count: unmet(model.all, named).length })}
      isReady={reason.trim() !== ''}
      isBusy={act.isPending}
      error={act.error}
      onConfirm={close}
      onClose={onClose}
    >
      <ChoiceField
        label={t('dialog.item')}
        value={String(no)}
        onChange={(value) => setNo(Number(value))}
      >
        {view.items.map((item) => (
          <option key={item.no} value={item.no}>
            {t('dialog.itemName', { no: item.no, title: item.title, state: nameOf(item.state) })}
          </option>
        ))}
      </ChoiceField>
      <ChoiceField
        label={t('dialog.itemState')}
        value={state}
        onChange={(value) => setState(END_STATES.find((one) => one === value) ?? 'completed')}
      >
        {END_STATES.map((one) => (
          <option key={one} value={one}>
            {nameOf(one)}
          </option>
        ))}
      </ChoiceField>
      <ReasonField value={reason} onChange={setReason} />
    </ActDialog>
  );
}
