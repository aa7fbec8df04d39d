import { queryOptions } from '@tanstack/react-query';
import type { Unit } from '../../../domain/unit';
import { paths } from '../../contract/paths';
import { read } from './http';

/** A unit as the directory lists it. */
export interface ListedUnit extends Unit {
  path: string;
  directory: string;
}

/** Every unit of the office's federation, in the order of the directory. */
export const directoryQuery = queryOptions({
  queryKey: ['units'],
  queryFn: async ({ signal }) =>
    (await read<{ units: ListedUnit[] }>(paths.units, { signal })).units,
  staleTime: 60_000,
});
