import { queryOptions } from '@tanstack/react-query';
import type { IssuanceRef } from '../../../domain/stream-name';
import type { AmendmentList } from '../../contract/amendments';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** The supplementary notices of one issuing, the newest first. */
export function amendmentsQuery({ campaign, office }: IssuanceRef) {
  return queryOptions({
    queryKey: ['amendments', campaign, office],
    queryFn: ({ signal }) =>
      read<AmendmentList>(fillPath(workPaths.issuanceAmendments, { campaign, office }), { signal }),
  });
}
