import { queryOptions } from '@tanstack/react-query';
import type { Person } from '../../../domain/person';
import { paths } from '../../contract/paths';
import { read } from './http';

/** Everybody the administrator keeps, those who left included. */
export const peopleQuery = queryOptions({
  queryKey: ['organisation', 'people'],
  queryFn: async ({ signal }) =>
    (await read<{ people: Person[] }>(paths.people, { signal })).people,
});
