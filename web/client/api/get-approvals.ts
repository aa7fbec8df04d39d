import { queryOptions } from '@tanstack/react-query';
import type { ApprovalList } from '../../contract/approvals';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** What waits for the reader's own word, for an appointment, or to be read. */
export const approvalsQuery = queryOptions({
  queryKey: ['approvals'],
  queryFn: ({ signal }) => read<ApprovalList>(workPaths.approvals, { signal }),
});
