import { infiniteQueryOptions } from '@tanstack/react-query';
import type { ReviewList } from '../../contract/reviews';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';
import type { ReviewFilter } from './review-filter';

const PAGE_ROWS = '200';

/** What waits for a decision of the office, page by page, the oldest first. */
export function reviewsQuery({ kind, notice, step }: ReviewFilter) {
  return infiniteQueryOptions({
    queryKey: ['reviews', { kind, notice, step }],
    queryFn: ({ pageParam, signal }) => {
      const after = pageParam ?? undefined;
      const query = { kind, campaign: notice, step, limit: PAGE_ROWS, after };
      return read<ReviewList>(workPaths.reviews, { query, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
