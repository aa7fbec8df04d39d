import { queryOptions } from '@tanstack/react-query';
import type { IssuanceRef } from '../../../domain/stream-name';
import type { IssuanceFormVersions } from '../../contract/amendments';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** By which version each step of an issuing is filled in, and the versions there are. */
export function issuanceFormVersionsQuery({ campaign, office }: IssuanceRef) {
  return queryOptions({
    queryKey: ['form-versions', campaign, office],
    queryFn: ({ signal }) =>
      read<IssuanceFormVersions>(fillPath(workPaths.issuanceFormVersions, { campaign, office }), {
        signal,
      }),
  });
}
