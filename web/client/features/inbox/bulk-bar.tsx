import { useId, useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { NoticeRow } from '../../../contract/notices';
import { Dialog } from '../../ui/dialog';

const NAMED = 5;

interface BulkBarProps {
  /** How many of the listed notices could be signed for. */
  open: number;
  chosen: NoticeRow[];
  isBusy: boolean;
  onAll: () => void;
  onSign: () => void;
}

/** What signing for all of them means, before it is done. */
function Confirmation({ chosen }: { chosen: NoticeRow[] }) {
  const { t } = useTranslation('inbox');
  return (
    <>
      <p>{t('bulk.effect', { count: chosen.length })}</p>
      <ul className="inbox-named">
        {chosen.slice(0, NAMED).map(({ campaign, office, title }) => (
          <li key={`${campaign}:${office}`}>{title}</li>
        ))}
      </ul>
      {chosen.length > NAMED && (
        <p className="soft">{t('bulk.others', { count: chosen.length - NAMED })}</p>
      )}
    </>
  );
}

/** Choosing all that can be signed for, and signing for what is chosen. */
export function BulkBar({ open, chosen, isBusy, onAll, onSign }: BulkBarProps) {
  const { t } = useTranslation('inbox');
  const [isAsked, setAsked] = useState(false);
  const id = useId();
  return (
    <div className="inbox-bulk card">
      <span className="inbox-bulk-all">
        <input
          id={id}
          type="checkbox"
          checked={chosen.length === open}
          ref={(box) => {
            if (box) box.indeterminate = chosen.length > 0 && chosen.length < open;
          }}
          onChange={onAll}
        />
        <label htmlFor={id}>{t('bulk.all', { count: open })}</label>
      </span>
      <Button
        type="primary"
        disabled={chosen.length === 0}
        loading={isBusy}
        onClick={() => setAsked(true)}
      >
        {chosen.length === 0 ? t('bulk.signNone') : t('bulk.sign', { count: chosen.length })}
      </Button>
      {isAsked && (
        <Dialog title={t('bulk.title', { count: chosen.length })} onClose={() => setAsked(false)}>
          <Confirmation chosen={chosen} />
          <div className="dialog-buttons">
            <Button onClick={() => setAsked(false)}>{t('bulk.cancel')}</Button>
            <Button
              type="primary"
              onClick={() => {
                setAsked(false);
                onSign();
              }}
            >
              {t('bulk.confirm', { count: chosen.length })}
            </Button>
          </div>
        </Dialog>
      )}
    </div>
  );
}
