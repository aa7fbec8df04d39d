import { queryOptions } from '@tanstack/react-query';
import type { OrganisationBody } from '../../contract/organisation';
import { paths } from '../../contract/paths';
import { read } from './http';

/** 组织机构: every unit of the federation, and what the reader may do. */
export const organisationQuery = queryOptions({
  queryKey: ['organisation'],
  queryFn: ({ signal }) => read<OrganisationBody>(paths.organisation, { signal }),
});
