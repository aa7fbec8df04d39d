import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskRow, TaskState } from '../../../contract/tasks';
import { Failure } from '../../ui/failure';
import { Loading } from '../../ui/loading';
import { MoreRows } from './more-rows';
import { TaskRows } from './task-rows';
import type { useTaskList } from './use-task-list';
import './task-list.css';

interface ListFrameProps {
  state: Extract<TaskState, 'toRead' | 'done'>;
  list: ReturnType<typeof useTaskList>;
  /** What can be done with all rows at once. */
  acts?: ReactNode;
  /** What became of it. */
  children?: ReactNode;
  actOf?: (row: TaskRow) => ReactNode;
}

/** A page of one list without groups: its title and size, its rows, or why there are none. */
export function ListFrame({ state, list, acts, children, actOf }: ListFrameProps) {
  const { t } = useTranslation('tasks');
  const { rows, names, isRead, error } = list;
  return (
    <>
      <div className="task-list-head">
        <h1>{t(`title.${state}`)}</h1>
        {rows.length > 0 && (
          <p className="soft">
            {t(list.hasNextPage ? 'countSoFar' : 'count', { count: rows.length })}
          </p>
        )}
        {acts}
      </div>
      {children}
      {error && <Failure error={error} onRetry={() => void list.refetch()} />}
      {!isRead && !error && <Loading />}
      {isRead && rows.length === 0 && (
        <div className="card state-box">
          <p>{t(`empty.${state}`)}</p>
        </div>
      )}
      {rows.length > 0 && <TaskRows rows={rows} names={names} actOf={actOf} />}
      <MoreRows {...list} />
    </>
  );
}
