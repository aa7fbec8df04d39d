import { useState } from 'react';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { useTaskAct } from '../../api/act-on-task';
import { Dialog } from '../../ui/dialog';
import { Failure } from '../../ui/failure';

interface ReportNothingProps {
  task: TaskView;
  duty: DutyView;
  /** Once it is told: what was being written is wanted no more. */
  onDone: () => void;
}

function Confirmation({
  task,
  duty,
  onDone,
  onClose,
}: ReportNothingProps & { onClose: () => void }) {
  const { t } = useTranslation('handIn');
  const act = useTaskAct(task);
  const done = () => {
    onClose();
    onDone();
  };
  const report = () =>
    void act
      .mutateAsync({ act: 'reportNothing', body: { duty: duty.duty } })
      .then(done, () => undefined);
  return (
    <Dialog title={t('nothing.title', { title: duty.title })} onClose={onClose}>
      <p>{t(`nothing.effect.${duty.handling}`)}</p>
      {act.isError && <Failure error={act.error} />}
      <div className="dialog-buttons">
        <Button onClick={onClose}>{t('cancel')}</Button>
        <Button type="primary" loading={act.isPending} onClick={report}>
          {t('nothing.confirm')}
        </Button>
      </div>
    </Dialog>
  );
}

/** 零报告: nothing to report, said as such; asked again, because it counts as the report. */
export function ReportNothing({ task, duty, onDone }: ReportNothingProps) {
  const { t } = useTranslation('handIn');
  const [isOpen, setOpen] = useState(false);
  if (!task.canOn[duty.duty]?.includes('reportNothing')) return null;
  return (
    <>
      <Button size="large" onClick={() => setOpen(true)}>
        {t('nothing.button')}
      </Button>
      {isOpen && <Confirmation {...{ task, duty, onDone }} onClose={() => setOpen(false)} />}
    </>
  );
}
