import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { DutyView, TaskView } from '../../../contract/tasks';
import { useTaskAct } from '../../api/act-on-task';
import { Failure } from '../../ui/failure';
import { useDates } from '../../ui/use-dates';

/** 签收: one button and nothing to fill in; afterwards who signed and when. */
export function SignFor({ task, duty }: { task: TaskView; duty: DutyView }) {
  const { t } = useTranslation('task');
  const dates = useDates();
  const act = useTaskAct(task);
  const { state, submittedAt, submittedBy } = duty;
  if (state !== 'open' && submittedAt !== null && submittedBy) {
    const { person, office } = submittedBy;
    const by = task.names.people[person] ?? task.names.units[office] ?? '';
    return (
      <p>
        {t('signed', { by, at: dates.moment(submittedAt) })}
        {duty.late && <span className="mark mark-red">{t('late')}</span>}
      </p>
    );
  }
  const { noticeReturn } = task;
  if (noticeReturn && !noticeReturn.refused) return <p className="soft">{t('sentBack')}</p>;
  if (!task.can.includes('acknowledge')) return <p className="soft">{t('notYours')}</p>;
  return (
    <>
      <p className="step-sentence">{t('signForSentence')}</p>
      {act.isError && <Failure error={act.error} />}
      <Button
        type="primary"
        size="large"
        loading={act.isPending}
        onClick={() => act.mutate({ act: 'acknowledge', body: {} })}
      >
        {t('signFor')}
      </Button>
    </>
  );
}
