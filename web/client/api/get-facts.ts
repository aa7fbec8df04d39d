import { queryOptions } from '@tanstack/react-query';
import type { FactList } from '../../contract/facts';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** What a unit has stated about itself, as far as the reader may know. */
export function factsQuery(unit: string) {
  return queryOptions({
    queryKey: ['facts', unit],
    queryFn: ({ signal }) => read<FactList>(fillPath(workPaths.facts, { unit }), { signal }),
  });
}
