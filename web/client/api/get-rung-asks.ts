import { queryOptions } from '@tanstack/react-query';
import type { IssuanceRef } from '../../../domain/stream-name';
import { fillPath } from '../../contract/paths';
import type { RungAsks } from '../../contract/rung-asks';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** What waits for a word of the handler before leaders are told. */
export function rungAsksQuery({ campaign, office }: IssuanceRef) {
  return queryOptions({
    queryKey: ['rung-asks', campaign, office],
    queryFn: ({ signal }) =>
      read<RungAsks>(fillPath(workPaths.issuanceAsks, { campaign, office }), { signal }),
  });
}
