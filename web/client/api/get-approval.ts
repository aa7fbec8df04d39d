import { queryOptions } from '@tanstack/react-query';
import type { UnitTaskRef } from '../../../domain/stream-name';
import type { ApprovalView } from '../../contract/approvals';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** One submission on its way through its route. */
export function approvalQuery({ campaign, office, unit }: UnitTaskRef, duty: string) {
  return queryOptions({
    queryKey: ['approval', campaign, office, unit, duty],
    queryFn: ({ signal }) => {
      const path = fillPath(workPaths.approval, { campaign, office, unit });
      return read<ApprovalView>(path, { query: { duty }, signal });
    },
  });
}
