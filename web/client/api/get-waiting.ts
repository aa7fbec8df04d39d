import { queryOptions } from '@tanstack/react-query';
import type { WaitingBody } from '../../contract/waiting';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** How much waits at each place of the navigation. */
export const waitingQuery = queryOptions({
  queryKey: ['waiting'],
  queryFn: ({ signal }) => read<WaitingBody>(workPaths.waiting, { signal }),
});
