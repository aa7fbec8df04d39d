import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { paths } from '../../contract/paths';
import type { unitsBody } from '../../contract/units';
import { read } from './http';

/** The units of the federation whose name or alias holds a text, in the order of the directory. */
export function unitsQuery(text: string) {
  return queryOptions({
    queryKey: ['units', text],
    queryFn: ({ signal }) =>
      read<z.infer<typeof unitsBody>>(paths.units, { query: { text }, signal }),
  });
}
