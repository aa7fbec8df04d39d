import { queryOptions } from '@tanstack/react-query';
import type { InnerTaskList } from '../../contract/inner';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** What waits for the reader inside their own office. */
export const insideTasksQuery = queryOptions({
  queryKey: ['inside-tasks'],
  queryFn: ({ signal }) => read<InnerTaskList>(workPaths.insideTasks, { signal }),
});
