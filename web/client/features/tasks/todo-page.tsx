import { lazy, Suspense } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { TaskRow } from '../../../contract/tasks';
import { waitingQuery } from '../../api/get-waiting';
import { loadAllTexts } from '../../app/texts';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { useNow } from '../../ui/use-now';
import { MoreRows } from './more-rows';
import { taskGroups, type TaskGroup } from './task-groups';
import { TaskRows } from './task-rows';
import { useTaskList } from './use-task-list';
import './task-list.css';

const WaitingInside = lazy(async () => {
  const [{ WaitingInside: Loaded }] = await Promise.all([
    import('./waiting-inside'),
    loadAllTexts(),
  ]);
  return { default: Loaded };
});

interface GroupProps {
  group: TaskGroup;
  rows: TaskRow[];
  names: Record<string, string>;
  /** False while there are more rows than have been read. */
  isWhole: boolean;
}

function Group({ group, rows, names, isWhole }: GroupProps) {
  const { t } = useTranslation('tasks');
  return (
    <section aria-labelledby={`group-${group}`} className={`task-group task-group-${group}`}>
      <h2 id={`group-${group}`}>
        {t(`group.${group}`)}{' '}
        <span className="task-group-count">
          {t(isWhole ? 'count' : 'countSoFar', { count: rows.length })}
        </span>
      </h2>
      {group === 'waiting' && <p className="soft task-group-hint">{t('waitingHint')}</p>}
      <TaskRows rows={rows} names={names} />
    </section>
  );
}

/** The way to what waits on routes for the reader's own word, wherever they work. */
function ApprovalsWaiting() {
  const { t } = useTranslation('tasks');
  const { data } = useQuery(waitingQuery);
  if (!data?.approvals) return null;
  return (
    <p className="card task-approvals">
      <Link to="/approvals">{t('approvalsWaiting', { count: data.approvals })}</Link>
    </p>
  );
}

/** 待办: what the office owes, by pressure, and below it what it waits for. */
export function TodoPage() {
  const { t } = useTranslation('tasks');
  const owed = useTaskList('todo');
  const waiting = useTaskList('waiting');
  const groups = taskGroups(owed.rows, waiting.rows, useNow());
  const names = { ...waiting.names, ...owed.names };
  const error = owed.error ?? waiting.error;
  const retry = () => void Promise.all([owed.refetch(), waiting.refetch()]);
  return (
    <>
      <div className="task-list-head">
        <h1>{t('title.todo')}</h1>
        {owed.rows.length > 0 && (
          <p className="soft">
            {t(owed.hasNextPage ? 'countSoFar' : 'count', { count: owed.rows.length })}
          </p>
        )}
      </div>
      <ApprovalsWaiting />
      {error && <Failure error={error} onRetry={retry} />}
      {!error && !owed.isRead && <Loading />}
      {owed.isRead && owed.rows.length === 0 && (
        <div className="card state-box">
          <p>{t('empty.todo')}</p>
        </div>
      )}
      <Suspense fallback={null}>
        <WaitingInside />
      </Suspense>
      {groups.map(({ group, rows }) => (
        <Group
          key={group}
          {...{ group, rows, names }}
          isWhole={!(group === 'waiting' ? waiting : owed).hasNextPage}
        />
      ))}
      <MoreRows {...owed} />
    </>
  );
}
