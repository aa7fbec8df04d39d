import { queryOptions } from '@tanstack/react-query';
import type { FactKeyList } from '../../contract/facts';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** Names of facts that published forms state. */
export const factKeysQuery = queryOptions({
  queryKey: ['fact-keys'],
  queryFn: ({ signal }) => read<FactKeyList>(workPaths.factKeys, { signal }),
});
