import type { ReactNode } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog';
import { Failure } from '../../../ui/failure';

interface ActDialogProps {
  title: string;
  /** What will have happened, in numbers. */
  effect: string;
  isReady: boolean;
  isBusy: boolean;
  error: unknown;
  onConfirm: () => void;
  onClose: () => void;
  children?: ReactNode;
}

/** Asks before an act is done: its effect first, what it needs, and one button that names it. */
export function ActDialog(props: ActDialogProps) {
  const { title, effect, isReady, isBusy, error, onConfirm, onClose, children } = props;
  const { t } = useTranslation('board');
  return (
    <Dialog title={title} onClose={onClose}>
      <div className="act-dialog">
        <p className="act-effect">{effect}</p>
        {children}
        {error !== null && <Failure error={error} />}
      </div>
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t('act.cancel')}</Button>
        <Button type="primary" disabled={!isReady} loading={isBusy} onClick={onConfirm}>
          {title}
        </Button>
      </div>
    </Dialog>
  );
}
