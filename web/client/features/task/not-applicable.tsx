import { useId, useState } from 'react';
import { Button, Input } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { useTaskAct } from '../../api/act-on-task';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';

interface NotApplicableProps {
  task: TaskView;
  duty: DutyView;
  /** Once it is told: what was being written is wanted no more. */
  onDone: () => void;
}

function Declaration({
  task,
  duty,
  onDone,
  onClose,
}: NotApplicableProps & { onClose: () => void }) {
  const { t } = useTranslation('handIn');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const act = useTaskAct(task);
  const done = () => {
    onClose();
    onDone();
  };
  const id = useId();
  const declare = () => {
    const lacksReason = reason.trim() === '';
    setMissing(lacksReason);
    if (lacksReason) return document.getElementById(id)?.focus();
    const body = { duty: duty.duty, reason: reason.trim() };
    void act.mutateAsync({ act: 'declareNotApplicable', body }).then(done, () => undefined);
  };
  return (
    <Dialog title={t('notApplicable.title', { title: duty.title })} onClose={onClose}>
      <p>{t('notApplicable.effect')}</p>
      <div className="field step-reply">
        <label htmlFor={id}>{t('notApplicable.reason')}</label>
        <Input.TextArea
          id={id}
          rows={3}
          maxLength={4000}
          value={reason}
          status={isMissing ? 'error' : undefined}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? `${id}missing` : undefined}
          onChange={(event) => {
            setReason(event.target.value);
            setMissing(false);
          }}
        />
        {isMissing && (
          <p className="field-error" id={`${id}missing`} role="alert">
            {t('notApplicable.reasonMissing')}
          </p>
        )}
      </div>
      {act.isError && <Failure error={act.error} />}
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" loading={act.isPending} onClick={declare}>
          {t('notApplicable.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}

/** 申明不涉及: this duty does not concern the unit; with a reason, until the issuing side agrees. */
export function NotApplicable({ task, duty, onDone }: NotApplicableProps) {
  const { t } = useTranslation('handIn');
  const [isOpen, setOpen] = useState(false);
  if (!task.canOn[duty.duty]?.includes('declareNotApplicable')) return null;
  return (
    <>
      <Button size="large" onClick={() => setOpen(true)}>
        {t('notApplicable.button')}
      </Button>
      {isOpen && <Declaration {...{ task, duty, onDone }} onClose={() => setOpen(false)} />}
    </>
  );
}
