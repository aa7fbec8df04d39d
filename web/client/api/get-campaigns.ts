import { queryOptions } from '@tanstack/react-query';
import type { CampaignList } from '../../contract/campaigns';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** Campaigns that the office issues or runs: drafts, running, closed. */
export const campaignsQuery = queryOptions({
  queryKey: ['campaigns'],
  queryFn: ({ signal }) => read<CampaignList>(workPaths.campaigns, { signal }),
});
