import { useState } from 'react';
import { Button, Modal } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { useTaskAct } from '../../api/act-on-task';
import { Failure } from '../../ui/failure';

/** 零报告: nothing to report, said as such; asked again, because it counts as the report. */
export function ReportNothing({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { t } = useTranslation('handIn');
  const [isOpen, setOpen] = useState(false);
  const act = useTaskAct(task);
  if (!task.canOn[duty.duty]?.includes('reportNothing')) return null;
  return (
    <>
      <Button size="large" onClick={() => setOpen(true)}>
        {t('nothing.button')}
      </Button>
      <Modal
        open={isOpen}
        title={t('nothing.title', { title: duty.title })}
        okText={t('nothing.confirm')}
        cancelText={t('cancel')}
        confirmLoading={act.isPending}
        onCancel={() => setOpen(false)}
        onOk={() => act.mutate({ act: 'reportNothing', body: { duty: duty.duty } })}
      >
        <p>{t(`nothing.effect.${duty.handling}`)}</p>
        {act.isError && <Failure error={act.error} />}
      </Modal>
    </>
  );
}
