import { queryOptions } from '@tanstack/react-query';
import type { FormList } from '../../contract/forms';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** The published forms a step may ask for. */
export const formsQuery = queryOptions({
  queryKey: ['forms'],
  queryFn: ({ signal }) => read<FormList>(workPaths.forms, { signal }),
});
