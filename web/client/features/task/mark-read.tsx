import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskView } from '../../../contract/tasks';
import { useTaskAct } from '../../api/act-on-task';
import { Failure } from '../../ui/failure';

/** 标记已阅: offered until this person has done it. */
export function MarkRead({ task }: { task: TaskView }) {
  const { t } = useTranslation('task');
  const act = useTaskAct(task);
  if (!task.can.includes('markRead')) return null;
  return (
    <>
      <Button
        size="small"
        loading={act.isPending}
        onClick={() => act.mutate({ act: 'markRead', body: {} })}
      >
        {t('markRead')}
      </Button>
      {act.isError && <Failure error={act.error} />}
    </>
  );
}
