import { queryOptions } from '@tanstack/react-query';
import type { FormDesignList, FormDesignView } from '../../contract/form-designs';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** The forms the office designs. */
export const formDesignsQuery = queryOptions({
  queryKey: ['form-designs'],
  queryFn: ({ signal }) => read<FormDesignList>(workPaths.formDesigns, { signal }),
});

/** One of them, as it was kept last. */
export function formDesignQuery(form: string) {
  return queryOptions({
    queryKey: ['form-designs', form],
    queryFn: ({ signal }) =>
      read<FormDesignView>(fillPath(workPaths.formDesign, { form }), { signal }),
  });
}
