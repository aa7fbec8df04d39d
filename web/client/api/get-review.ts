import { queryOptions } from '@tanstack/react-query';
import type { UnitTaskRef } from '../../../domain/stream-name';
import { fillPath } from '../../contract/paths';
import type { ReviewView } from '../../contract/reviews';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** What is to be decided about one duty of a unit; without a duty, about the notice it sent back. */
export function reviewQuery({ campaign, office, unit }: UnitTaskRef, duty: string | undefined) {
  return queryOptions({
    queryKey: ['review', campaign, office, unit, duty ?? null],
    queryFn: ({ signal }) => {
      const path = fillPath(workPaths.review, { campaign, office, unit });
      return read<ReviewView>(path, { query: { duty }, signal });
    },
  });
}
