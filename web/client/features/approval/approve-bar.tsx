import { useId, useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../ui/dialog';
import type { Answerable } from './approval-choice';

const NAMED = 5;

interface ApproveBarProps {
  /** How many of the listed submissions wait for a word. */
  open: number;
  chosen: Answerable[];
  isBusy: boolean;
  onAll: () => void;
  onApprove: (opinion: string) => void;
}

/** What agreeing to all of them means, with one opinion for all, before it is done. */
function Confirmation({
  chosen,
  onClose,
  onApprove,
}: Pick<ApproveBarProps, 'chosen' | 'onApprove'> & { onClose: () => void }) {
  const { t } = useTranslation('approval');
  const [opinion, setOpinion] = useState('');
  return (
    <Dialog title={t('bulk.title', { count: chosen.length })} onClose={onClose}>
      <p>{t('bulk.effect', { count: chosen.length })}</p>
      <ul className="approval-named">
        {chosen.slice(0, NAMED).map((row) => (
          <li key={`${row.unit}:${row.duty}:${row.slot}`}>{`${row.name} · ${row.step}`}</li>
        ))}
      </ul>
      {chosen.length > NAMED && (
        <p className="soft">{t('bulk.others', { count: chosen.length - NAMED })}</p>
      )}
      <label className="approval-field">
        <span>{t('field.opinion')}</span>
        <Input.TextArea
          value={opinion}
          rows={2}
          maxLength={4000}
          onChange={(event) => setOpinion(event.target.value)}
        />
      </label>
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" onClick={() => onApprove(opinion)}>
          {t('bulk.confirm', { count: chosen.length })}
        </Button>
      </div>
    </Dialog>
  );
}

/** Choosing all that wait for a word, and agreeing to what is chosen. */
export function ApproveBar({ open, chosen, isBusy, onAll, onApprove }: ApproveBarProps) {
  const { t } = useTranslation('approval');
  const [isAsked, setAsked] = useState(false);
  const id = useId();
  const count = chosen.length;
  return (
    <div className="approval-bulk card">
      <span className="approval-bulk-all">
        <input
          id={id}
          type="checkbox"
          checked={count === open}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && count < open;
          }}
          onChange={onAll}
        />
        <label htmlFor={id}>{t('bulk.all', { count: open })}</label>
      </span>
      <Button type="primary" disabled={count === 0} loading={isBusy} onClick={() => setAsked(true)}>
        {count === 0 ? t('bulk.none') : t('bulk.approve', { count })}
      </Button>
      {isAsked && (
        <Confirmation
          chosen={chosen}
          onClose={() => setAsked(false)}
          onApprove={(opinion) => {
            setAsked(false);
            onApprove(opinion);
          }}
        />
      )}
    </div>
  );
}
