import { queryOptions } from '@tanstack/react-query';
import type { CampaignPreview } from '../../contract/campaigns';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** What issuing the kept revision would come to. @param revision the one that has been kept */
export function campaignPreviewQuery(campaign: string, revision: number) {
  return queryOptions({
    queryKey: ['campaign-preview', campaign, undefined, revision],
    queryFn: ({ signal }) =>
      read<CampaignPreview>(fillPath(workPaths.campaignPreview, { campaign }), { signal }),
  });
}
