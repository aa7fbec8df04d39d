import { Button } from 'antd';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { TaskRow, TaskState } from '../../../contract/tasks';
import { tasksQuery } from '../../api/get-tasks';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { TaskListRow } from './task-list-row';
import './task-list.css';

/** Lists with a page of their own; what waits for others stands on the page of 待办. */
type ListState = Exclude<TaskState, 'waiting'>;

function rowKey({ campaign, office, duty }: TaskRow): string {
  return `${campaign}:${office}:${duty?.duty ?? ''}`;
}

function Summary({
  state,
  rows,
  isWhole,
}: {
  state: ListState;
  rows: TaskRow[];
  isWhole: boolean;
}) {
  const { t } = useTranslation('tasks');
  const overdue = rows.filter(({ duty }) => duty?.overdue).length;
  if (rows.length === 0) return null;
  return (
    <p className="soft">
      {t(isWhole ? 'count' : 'countSoFar', { count: rows.length })}
      {state === 'todo' && overdue > 0 && (
        <strong className="task-list-overdue">{t('overdue', { count: overdue })}</strong>
      )}
    </p>
  );
}

/** 待办, 待阅 or 已办: one row a duty, one click to its form. */
export function TaskListPage({ state }: { state: ListState }) {
  const { t } = useTranslation('tasks');
  const { data, error, refetch, ...list } = useInfiniteQuery(tasksQuery(state));
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const names = Object.assign({}, ...(data?.pages.map((page) => page.names.units) ?? [])) as Record<
    string,
    string
  >;
  return (
    <>
      <div className="task-list-head">
        <h1>{t(`title.${state}`)}</h1>
        <Summary state={state} rows={rows} isWhole={!list.hasNextPage} />
      </div>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && rows.length === 0 && (
        <div className="card state-box">
          <p>{t(`empty.${state}`)}</p>
        </div>
      )}
      {rows.length > 0 && (
        <ul className="card task-list">
          {rows.map((row) => (
            <TaskListRow key={rowKey(row)} row={row} names={names} />
          ))}
        </ul>
      )}
      {list.hasNextPage && (
        <div className="task-list-more">
          <Button onClick={() => void list.fetchNextPage()} loading={list.isFetchingNextPage}>
            {t('more')}
          </Button>
        </div>
      )}
    </>
  );
}
