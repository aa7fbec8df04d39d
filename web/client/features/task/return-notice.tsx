import { useId, useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contract/tasks';
import { useTaskAct } from '../../api/act-on-task';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';

interface ReturnDialogProps {
  task: TaskView;
  isBusy: boolean;
  error: unknown;
  onReturn: (reason: string) => void;
  onClose: () => void;
}

function ReturnDialog({ task, isBusy, error, onReturn, onClose }: ReturnDialogProps) {
  const { t } = useTranslation('notice');
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);
  const id = useId();
  const isMissing = reason.trim() === '';
  const send = () => {
    setAsked(true);
    if (!isMissing) onReturn(reason.trim());
  };
  const sponsor = task.names.units[task.sponsor] ?? task.sponsor;
  return (
    <Dialog title={t('return.title')} onClose={onClose}>
      <p>{t('return.effect', { sponsor, count: task.duties.length })}</p>
      <div className="field return-reason">
        <label htmlFor={id}>{t('return.reason')}</label>
        <Input.TextArea
          id={id}
          rows={4}
          maxLength={4000}
          value={reason}
          aria-describedby={isAsked && isMissing ? `${id}missing` : undefined}
          status={isAsked && isMissing ? 'error' : ''}
          onChange={(event) => setReason(event.target.value)}
        />
        {isAsked && isMissing && (
          <p id={`${id}missing`} className="return-missing" role="alert">
            {t('return.missing')}
          </p>
        )}
      </div>
      {error !== null && <Failure error={error} />}
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t('return.cancel')}</Button>
        <Button type="primary" loading={isBusy} onClick={send}>
          {t('return.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}

/** 退文: sends the notice back as wrongly addressed, with the reason the rules demand. */
export function ReturnNotice({ task }: { task: TaskView }) {
  const { t } = useTranslation('notice');
  const [isOpen, setOpen] = useState(false);
  const act = useTaskAct(task);
  const close = () => {
    setOpen(false);
    act.reset();
  };
  const send = (reason: string) =>
    act.mutate({ act: 'returnNotice', body: { reason } }, { onSuccess: close });
  if (!task.can.includes('returnNotice')) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('return.button')}
      </Button>
      {isOpen && (
        <ReturnDialog
          task={task}
          isBusy={act.isPending}
          error={act.error}
          onReturn={send}
          onClose={close}
        />
      )}
    </>
  );
}
