import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSteeringAct } from '../../../api/act-on-issuance';
import { ActDialog } from './act-dialog';
import { ChoiceField, DayField } from '../../../ui/act-fields';
import type { DialogProps } from './dialog-props';
import { unmet } from './owed';

/** 确定事件日期: everything that counts from the event gets its date. */
export function AnchorDialog({ view, model, onClose, onDone }: DialogProps) {
  const { t } = useTranslation('board');
  const own = view.anchors.filter(({ followed }) => !followed);
  const pending = own.find(({ on }) => on === null) ?? own[0];
  const [id, setId] = useState(pending?.id ?? '');
  const [on, setOn] = useState('');
  const act = useSteeringAct(view);
  const anchor = own.find((one) => one.id === id);
  const count = unmet(model.all, anchor?.duties ?? []).length;
  const set = () => {
    const onSuccess = () => onDone(t('done.setAnchor', { name: anchor?.name ?? '', on }));
    act.mutate({ act: 'setAnchor', body: { anchor: id, on } }, { onSuccess });
  };
  return (
    <ActDialog
      title={t('act.setAnchor')}
      effect={t('effect.setAnchor', { count })}
      isReady={id !== '' && on !== ''}
      isBusy={act.isPending}
      error={act.error}
      onConfirm={set}
      onClose={onClose}
    >
      <ChoiceField label={t('dialog.anchor')} value={id} onChange={setId}>
        {own.map((one) => (
          <option key={one.id} value={one.id}>
            {one.on === null
              ? t('dialog.anchorUnset', { name: one.name })
              : t('dialog.anchorSet', { name: one.name, on: one.on })}
          </option>
        ))}
      </ChoiceField>
      <DayField label={t('dialog.anchorDay')} value={on} onChange={setOn} />
    </ActDialog>
  );
}
