import { queryOptions } from '@tanstack/react-query';
import type { CampaignFile } from '../../../domain/campaign-file';
import type { ExampleList } from '../../contract/campaigns';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** A campaign to begin a new one from. */
export interface Example {
  name: string;
  file: CampaignFile;
}

/** The examples that come with the product. */
export const examplesQuery = queryOptions({
  queryKey: ['examples'],
  queryFn: async ({ signal }) => {
    const { rows } = await read<ExampleList>(workPaths.examples, { signal });
    return rows as Example[];
  },
  staleTime: Infinity,
});
