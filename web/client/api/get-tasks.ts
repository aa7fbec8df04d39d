import { infiniteQueryOptions } from '@tanstack/react-query';
import type { TaskList, TaskState } from '../../contract/tasks';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

const PAGE_ROWS = '100';

/** 待办, 待阅 or 已办 of the office, page by page, in the server's order. */
export function tasksQuery(state: TaskState) {
  return infiniteQueryOptions({
    queryKey: ['tasks', state],
    queryFn: ({ pageParam, signal }) => {
      const query = { state, limit: PAGE_ROWS, after: pageParam ?? undefined };
      return read<TaskList>(workPaths.tasks, { query, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
