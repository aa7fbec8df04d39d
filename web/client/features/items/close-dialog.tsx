import { useId, useState } from 'react';
import { Button, Checkbox, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { ITEM_STATES, type EndState } from '../../../../domain/issuance-event';
import type { ItemView } from '../../../contract/items';
import { useSteeringAct } from '../../api/act-on-issuance';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';

const END_STATES = ITEM_STATES.filter((state): state is EndState => state !== 'underway');

interface CloseDialogProps {
  item: ItemView;
  onClose: () => void;
}

/** A lead closes its item, or proposes it where others lead it too; the sponsor need not wait. */
export function CloseDialog({ item, onClose }: CloseDialogProps) {
  const { t } = useTranslation('items');
  const { t: states } = useTranslation('states');
  const id = useId();
  const [state, setState] = useState<EndState>('completed');
  const [reason, setReason] = useState('');
  const [force, setForce] = useState(false);
  const act = useSteeringAct(item.notice);
  const leads = item.units.filter(({ role }) => role === 'lead').length;
  const isShared = leads > 1;
  const isWhole = reason.trim() !== '';
  const send = () =>
    act.mutate(
      { act: 'closeItem', body: { item: item.item, state, reason: reason.trim(), force } },
      { onSuccess: onClose },
    );
  return (
    <Dialog title={t('closing.close')} onClose={onClose}>
      <p>{t(isShared && !force ? 'closing.proposeEffect' : 'closing.closeEffect', { leads })}</p>
      <label htmlFor={`${id}-state`}>{t('closing.state')}</label>
      <select
        id={`${id}-state`}
        className="plain-select"
        value={state}
        onChange={({ target: { value } }) =>
          setState(END_STATES.find((one) => one === value) ?? 'completed')
        }
      >
        {END_STATES.map((one) => (
          <option key={one} value={one}>
            {states(`item.${one}`)}
          </option>
        ))}
      </select>
      <label htmlFor={id}>{t('closing.reason')}</label>
      <Input.TextArea
        id={id}
        rows={3}
        maxLength={4_000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      {isShared && item.mayForce && (
        <Checkbox checked={force} onChange={({ target }) => setForce(target.checked)}>
          {t('closing.force')}
        </Checkbox>
      )}
      {act.isError && <Failure error={act.error} />}
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" disabled={!isWhole} loading={act.isPending} onClick={send}>
          {t(isShared && !force ? 'closing.propose' : 'closing.close')}
        </Button>
      </div>
    </Dialog>
  );
}
