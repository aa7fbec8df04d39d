import { queryOptions } from '@tanstack/react-query';
import type { FormTemplates } from '../../contract/form-templates';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** Ready forms to begin one's own from; part of the product, so fetched once. */
export const formTemplatesQuery = queryOptions({
  queryKey: ['form-templates'],
  queryFn: ({ signal }) => read<FormTemplates>(workPaths.formTemplates, { signal }),
  staleTime: Infinity,
});
