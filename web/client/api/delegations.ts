import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { DelegationList } from '../../contract/delegations';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { newKey } from './command';
import { ask, read } from './http';

/** Delegations the reader has made or been given that have not ended. */
export const delegationsQuery = queryOptions({
  queryKey: ['delegations'],
  queryFn: ({ signal }) => read<DelegationList>(workPaths.delegations, { signal }),
});

/** Ends one of the reader's own delegations. */
export function useEndDelegation() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (delegation: string) =>
      ask(fillPath(workPaths.delegationEnd, { delegation }), { method: 'POST', key: newKey() }),
    onSuccess: () => queries.invalidateQueries({ queryKey: delegationsQuery.queryKey }),
  });
}
