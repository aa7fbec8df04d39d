import { queryOptions } from '@tanstack/react-query';
import type { UnitTaskRef } from '../../../domain/stream-name';
import { fillPath } from '../../contract/paths';
import type { TaskView } from '../../contract/tasks';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** One task: what was asked, where it stands, what may be done. */
export function taskQuery({ campaign, office, unit }: UnitTaskRef) {
  return queryOptions({
    queryKey: ['task', campaign, office, unit],
    queryFn: ({ signal }) =>
      read<TaskView>(fillPath(workPaths.task, { campaign, office, unit }), { signal }),
  });
}
