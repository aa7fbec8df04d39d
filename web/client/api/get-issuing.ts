import { queryOptions } from '@tanstack/react-query';
import type { IssuanceRef } from '../../../domain/stream-name';
import type { IssuingView } from '../../contract/board';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** One issuing: its chasing rules, events, items, and what may be done to it. */
export function issuingQuery({ campaign, office }: IssuanceRef) {
  return queryOptions({
    queryKey: ['issuing', campaign, office],
    queryFn: ({ signal }) =>
      read<IssuingView>(fillPath(workPaths.issuance, { campaign, office }), { signal }),
  });
}
