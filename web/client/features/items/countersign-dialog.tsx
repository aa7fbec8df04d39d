import { useId, useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { ItemView } from '../../../contract/items';
import { useSteeringAct } from '../../api/act-on-issuance';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';

interface CountersignDialogProps {
  item: ItemView;
  agree: boolean;
  onClose: () => void;
}

/** Another lead agrees to a closing, or refuses it with the reason. */
export function CountersignDialog({ item, agree, onClose }: CountersignDialogProps) {
  const { t } = useTranslation('items');
  const id = useId();
  const [opinion, setOpinion] = useState('');
  const act = useSteeringAct(item.notice);
  const { closing } = item;
  const title = t(agree ? 'closing.agree' : 'closing.refuse');
  const send = () => {
    if (!closing || closing.state === 'underway') return;
    const { state } = closing;
    act.mutate(
      { act: 'countersignClosing', body: { item: item.item, state, agree, opinion } },
      { onSuccess: onClose },
    );
  };
  const isLast = closing?.waits.length === 1;
  const effect = agree
    ? isLast
      ? 'closing.lastEffect'
      : 'closing.agreeEffect'
    : 'closing.refuseEffect';
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{t(effect)}</p>
      <label htmlFor={id}>{t(agree ? 'closing.opinion' : 'closing.reason')}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={4_000}
        value={opinion}
        onChange={(event) => setOpinion(event.target.value)}
      />
      {act.isError && <Failure error={act.error} />}
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button
          type="primary"
          disabled={!agree && opinion.trim() === ''}
          loading={act.isPending}
          onClick={send}
        >
          {title}
        </Button>
      </div>
    </Dialog>
  );
}
