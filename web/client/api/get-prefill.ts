import { queryOptions } from '@tanstack/react-query';
import type { PrefillView } from '../../contract/facts';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import type { DraftRef } from './get-draft';
import { read } from './http';

/** What the unit has reported before of what a form asks; read anew whenever a form is opened. */
export function prefillQuery({ campaign, office, unit, duty }: DraftRef) {
  return queryOptions({
    queryKey: ['prefill', campaign, office, unit, duty],
    queryFn: ({ signal }) =>
      read<PrefillView>(fillPath(workPaths.prefill, { campaign, office, unit, duty }), { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
}
