import { useId, useState } from 'react';
import { Button, Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../../contract/items';
import { useSteeringAct } from '../../api/act-on-issuance';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';

interface UrgeDialogProps {
  item: ItemView;
  onClose: () => void;
  onDone: (count: number) => void;
}

/** Chases units on the item: those that have told nothing are chosen to begin with. */
export function UrgeDialog({ item, onClose, onDone }: UrgeDialogProps) {
  const { t } = useTranslation('items');
  const id = useId();
  const { notice, units, title } = item;
  const able = units.filter(({ mayUrge }) => mayUrge);
  const [chosen, setChosen] = useState(able.filter(({ silent }) => silent).map(({ unit }) => unit));
  const [text, setText] = useState(() => t('urgeText', { title }));
  const act = useSteeringAct(notice);
  const count = chosen.length;
  const send = () =>
    act.mutate(
      { act: 'urge', body: { units: chosen, text: text.trim() } },
      { onSuccess: () => onDone(count) },
    );
  const choose = (wanted: readonly { unit: string }[]) => setChosen(wanted.map(({ unit }) => unit));
  return (
    <Dialog title={t('urgeTitle')} onClose={onClose}>
      <p className="item-choose">
        <span>{t('urgeWhom')}</span>
        <Button size="small" onClick={() => choose(able.filter(({ silent }) => silent))}>
          {t('chooseSilent')}
        </Button>
        <Button size="small" onClick={() => choose(able)}>
          {t('chooseAll')}
        </Button>
      </p>
      <div className="item-chosen" role="group" aria-label={t('urgeWhom')} tabIndex={0}>
        <Checkbox.Group
          value={chosen}
          onChange={setChosen}
          options={able.map(({ unit, name, progress }) => ({
            value: unit,
            label: t('urgeUnit', { name, count: progress }),
          }))}
        />
      </div>
      <label htmlFor={id}>{t('urgeWords')}</label>
      <Input.TextArea
        id={id}
        value={text}
        maxLength={1_000}
        rows={4}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="item-effect">{t('urgeEffect', { count })}</p>
      {act.isError && <Failure error={act.error} />}
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button
          type="primary"
          disabled={count === 0 || text.trim() === ''}
          loading={act.isPending}
          onClick={send}
        >
          {t('urgeSend', { count })}
        </Button>
      </div>
    </Dialog>
  );
}
