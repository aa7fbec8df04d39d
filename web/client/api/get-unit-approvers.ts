import { queryOptions } from '@tanstack/react-query';
import type { UnitApproversBody } from '../../contract/units';
import { fillPath, paths } from '../../contract/paths';
import { read } from './http';

/** People of a unit who may be named on a route; for whoever drafts. */
export function unitApproversQuery(unit: string) {
  return queryOptions({
    queryKey: ['unit-approvers', unit],
    queryFn: async ({ signal }) => {
      const path = fillPath(paths.unitApprovers, { unit });
      return (await read<UnitApproversBody>(path, { signal })).people;
    },
  });
}
