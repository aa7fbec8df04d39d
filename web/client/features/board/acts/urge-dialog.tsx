import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetRow } from '../../../../contract/board';
import { useSteeringAct } from '../../../api/act-on-issuance';
import { ActDialog } from './act-dialog';
import { WordsField } from '../../../ui/act-fields';
import type { DialogProps } from './dialog-props';
import { DutyField } from './duty-field';
import { sealedOwing, stillOwes } from './owed';

const NAMED = 3;

/** 催办: tells the people of the units that are ticked. */
export function UrgeDialog({ view, model, selected, onClose, onDone }: DialogProps) {
  const { t } = useTranslation('board');
  const [text, setText] = useState(t('dialog.defaultText'));
  const [duty, setDuty] = useState('');
  const act = useSteeringAct(view);
  const count = selected.length;
  const first = selected.slice(0, NAMED).map(({ name }) => name);
  const listed = first.join(t('listComma'));
  const names = count > NAMED ? t('effect.urgeMore', { names: listed, count }) : listed;
  const owes = (row: SheetRow) =>
    stillOwes(row, duty || undefined) || sealedOwing([row], duty || undefined).length > 0;
  const owing = selected.filter(owes).length;
  const urge = () => {
    const units = selected.map(({ unit }) => unit);
    const body = { units, text: text.trim(), ...(duty === '' ? {} : { duty }) };
    act.mutate({ act: 'urge', body }, { onSuccess: () => onDone(t('done.urge', { count })) });
  };
  return (
    <ActDialog
      title={t('act.urgeCount', { count })}
      effect={`${t('effect.urge', { count, names })}${t('effect.urgeOwing', { count: owing })}`}
      isReady={text.trim() !== ''}
      isBusy={act.isPending}
      error={act.error}
      onConfirm={urge}
      onClose={onClose}
    >
      <DutyField
        columns={model.columns}
        value={duty}
        onChange={setDuty}
        none={t('dialog.anyDuty')}
      />
      <WordsField label={t('dialog.text')} value={text} onChange={setText} />
    </ActDialog>
  );
}
