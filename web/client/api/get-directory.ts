import { queryOptions } from '@tanstack/react-query';
import { paths } from '../../contract/paths';
import type { UnitsBody } from '../../contract/units';
import { read } from './http';

/** Every unit of the office's federation, in the order of the directory. */
export const directoryQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async ({ signal }) => (await read<UnitsBody>(paths.units, { signal })).units,
  staleTime: 60_000,
});
