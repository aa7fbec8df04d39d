import { queryOptions } from '@tanstack/react-query';
import type { IssuanceRef } from '../../../domain/stream-name';
import type { BoardCounts } from '../../contract/campaigns';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** Sums of the accepted figures of one issuing. */
export function figuresQuery({ campaign, office }: IssuanceRef) {
  return queryOptions({
    queryKey: ['figures', campaign, office],
    queryFn: async ({ signal }) => {
      const path = fillPath(workPaths.issuanceCounts, { campaign, office });
      return (await read<BoardCounts>(path, { signal })).figures;
    },
  });
}
