import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../../../contract/tasks';
import { useBulkTaskAct, type BulkResult } from '../../api/act-on-tasks';
import { Failure } from '../../ui/failure';
import { ListFrame } from './list-frame';
import { useTaskList } from './use-task-list';

function Refused({ results }: { results: readonly BulkResult[] }) {
  const { t } = useTranslation('tasks');
  const refused = results.filter(({ status }) => status === 'refused' || status === 'fault');
  if (refused.length === 0) return null;
  return (
    <p className="task-list-refused" role="alert">
      {t('markReadRefused', { count: refused.length })} {refused[0]?.message}
    </p>
  );
}

/** 待阅: notices this person has not marked as read; marked one by one or all that are shown. */
export function ToReadPage() {
  const { t } = useTranslation('tasks');
  const list = useTaskList('toRead');
  const mark = useBulkTaskAct('markRead');
  const open = list.rows.filter(({ mayMarkRead }) => mayMarkRead);
  const marking = new Set(mark.isPending ? mark.variables : []);
  const all = open.length > 1 && (
    <Button className="task-list-all" loading={mark.isPending} onClick={() => mark.mutate(open)}>
      {t('markAllRead', { count: open.length })}
    </Button>
  );
  const actOf = (row: TaskRow) =>
    row.mayMarkRead && (
      <Button
        size="small"
        aria-label={t('markReadOf', { title: row.title })}
        loading={marking.has(row)}
        onClick={() => mark.mutate([row])}
      >
        {t('markRead')}
      </Button>
    );
  return (
    <ListFrame state="toRead" {...{ list, actOf }} acts={all}>
      {mark.isError && <Failure error={mark.error} />}
      {mark.data && <Refused results={mark.data} />}
    </ListFrame>
  );
}
