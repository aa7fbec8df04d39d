import { useState } from 'react';
import { Button, Input, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { useTaskAct } from '../../api/act-on-task';
import { Failure } from '../../ui/failure';

/** 申明不涉及: this duty does not concern the unit; with a reason, until the issuing side agrees. */
export function NotApplicable({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { t } = useTranslation('handIn');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const act = useTaskAct(task);
  if (!task.canOn[duty.duty]?.includes('declareNotApplicable')) return null;
  const declare = () => {
    const lacksReason = reason.trim() === '';
    setMissing(lacksReason);
    if (lacksReason) document.getElementById('not-applicable-reason')?.focus();
    else act.mutate({ act: 'declareNotApplicable', body: { duty: duty.duty, reason } });
  };
  return (
    <>
      <Button size="large" onClick={() => setOpen(true)}>
        {t('notApplicable.button')}
      </Button>
      <Modal
        open={isOpen}
        title={t('notApplicable.title', { title: duty.title })}
        okText={t('notApplicable.confirm')}
        cancelText={t('cancel')}
        confirmLoading={act.isPending}
        onCancel={() => setOpen(false)}
        onOk={declare}
      >
        <p>{t('notApplicable.effect')}</p>
        <div className="field step-reply">
          <label htmlFor="not-applicable-reason">{t('notApplicable.reason')}</label>
          <Input.TextArea
            id="not-applicable-reason"
            rows={3}
            maxLength={4000}
            value={reason}
            status={isMissing ? 'error' : undefined}
            aria-invalid={isMissing}
            onChange={(event) => {
              setReason(event.target.value);
              setMissing(false);
            }}
          />
          {isMissing && <p className="field-error">{t('notApplicable.reasonMissing')}</p>}
        </div>
        {act.isError && <Failure error={act.error} />}
      </Modal>
    </>
  );
}
