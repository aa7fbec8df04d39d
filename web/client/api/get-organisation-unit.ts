import { queryOptions } from '@tanstack/react-query';
import type { OrganisationUnitBody } from '../../contract/organisation';
import { fillPath, paths } from '../../contract/paths';
import { read } from './http';

/** One unit with its people and what was done to it. */
export function organisationUnitQuery(unit: string) {
  return queryOptions({
    queryKey: ['organisation', 'unit', unit],
    queryFn: ({ signal }) =>
      read<OrganisationUnitBody>(fillPath(paths.organisationUnit, { unit }), { signal }),
  });
}
