import { queryOptions } from '@tanstack/react-query';
import type { SharedEventList } from '../../contract/shared-events';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** Events of other issuings that a draft may count from. */
export const sharedEventsQuery = queryOptions({
  queryKey: ['shared-events'],
  queryFn: async ({ signal }) => {
    return (await read<SharedEventList>(workPaths.sharedEvents, { signal })).rows;
  },
});
