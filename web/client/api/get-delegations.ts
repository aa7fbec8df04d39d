import { queryOptions } from '@tanstack/react-query';
import type { DelegationList } from '../../contract/delegations';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** Who stands in for whom, and what the reader may arrange. */
export const delegationsQuery = queryOptions({
  queryKey: ['delegations'],
  queryFn: ({ signal }) => read<DelegationList>(workPaths.delegations, { signal }),
});
