import { queryOptions } from '@tanstack/react-query';
import { fillPath } from '../../contract/paths';
import type { SharingView } from '../../contract/sharing';
import { workPaths } from '../../contract/work-paths';
import type { DraftRef } from './get-draft';
import { read } from './http';

/** Where one report may serve another notice too, and where it does. */
export function sharingQuery({ campaign, office, unit, duty }: DraftRef) {
  return queryOptions({
    queryKey: ['sharing', campaign, office, unit, duty],
    queryFn: ({ signal }) =>
      read<SharingView>(fillPath(workPaths.sharing, { campaign, office, unit, duty }), {
        signal,
      }),
  });
}
