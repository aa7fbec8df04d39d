import { queryOptions } from '@tanstack/react-query';
import type { CampaignView } from '../../contract/campaigns';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** One campaign with its file, for the office that issues or runs it. */
export function campaignQuery(campaign: string) {
  return queryOptions({
    queryKey: ['campaign', campaign],
    queryFn: ({ signal }) =>
      read<CampaignView>(fillPath(workPaths.campaign, { campaign }), { signal }),
  });
}
