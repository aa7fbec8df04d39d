import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Ladder } from '../../../domain/ladder';
import type { LadderTried } from '../../contract/ladder';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

/** When each rung would fire for something due at the end of a day; keeps nothing. */
export function ladderTriedQuery(ladder: Ladder, dueOn: string) {
  return queryOptions({
    queryKey: ['ladder-tried', dueOn, ladder],
    queryFn: ({ signal }) =>
      read<LadderTried>(workPaths.ladderInstants, {
        method: 'POST',
        body: { ladder, dueOn },
        signal,
      }),
    placeholderData: keepPreviousData,
  });
}
