import type { ReactNode } from 'react';
import { Modal } from 'antd';
import { useTranslation } from 'react-i18next';
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
    <Modal
      open
      title={title}
      okText={title}
      cancelText={t('act.cancel')}
      okButtonProps={{ disabled: !isReady, loading: isBusy }}
      onOk={onConfirm}
      onCancel={onClose}
      mask={{ closable: false }}
    >
      <div className="act-dialog">
        <p className="act-effect">{effect}</p>
        {children}
        {error !== null && <Failure error={error} />}
      </div>
    </Modal>
  );
}
