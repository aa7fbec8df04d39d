import { queryOptions } from '@tanstack/react-query';
import { fillPath } from '../../contract/paths';
import type { SubmissionView } from '../../contract/submissions';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** Something handed in, with its body. */
export function submissionQuery(submission: string) {
  return queryOptions({
    queryKey: ['submission', submission],
    queryFn: ({ signal }) =>
      read<SubmissionView>(fillPath(workPaths.submission, { submission }), { signal }),
  });
}
