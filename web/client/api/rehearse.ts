import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Assumptions } from '../../../domain/rehearsal/assumptions';
import { fillPath } from '../../contract/paths';
import type { RehearsalView } from '../../contract/rehearsal';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** What a draft would come to under these assumptions; the one before is shown until it is here. */
export function rehearsalQuery(campaign: string, assumed: Assumptions) {
  return queryOptions({
    queryKey: ['campaign-rehearsal', campaign, undefined, assumed],
    queryFn: ({ signal }) =>
      read<RehearsalView>(fillPath(workPaths.campaignRehearsal, { campaign }), {
        ...{ method: 'POST', body: assumed, signal },
      }),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  });
}
