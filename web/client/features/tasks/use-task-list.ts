import { useInfiniteQuery } from '@tanstack/react-query';
import type { TaskState } from '../../../contract/tasks';
import { tasksQuery } from '../../api/get-tasks';

/** The pages of one list read so far, as one. */
export function useTaskList(state: TaskState) {
  const { data, ...list } = useInfiniteQuery(tasksQuery(state));
  const rows = data?.pages.flatMap((page) => page.rows) ?? [];
  const names: Record<string, string> = {};
  for (const page of data?.pages ?? []) Object.assign(names, page.names.units);
  return { ...list, rows, names, isRead: data !== undefined };
}
