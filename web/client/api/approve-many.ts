import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ApproveManyBody, ApproveManyDone } from '../../contract/approvals';
import { workPaths } from '../../contract/work-paths';
import { newKey } from './command';
import { ask } from './http';
import { isAbout } from './query-keys';

/** The most submissions that one request may name. */
const AT_ONCE = 200;

/** What became of each submission, in the order of asking. */
export type ApprovedRow = ApproveManyDone['results'][number];

/**
 * Agrees to many submissions. The command id of a request stays the same until it is answered, so
 * that pressing the button again after a lost network does nothing twice.
 */
export function useApproveMany() {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: async ({ rows, opinion }: ApproveManyBody): Promise<ApprovedRow[]> => {
      const results: ApprovedRow[] = [];
      for (let start = 0; start < rows.length; start += AT_ONCE) {
        const body = { rows: rows.slice(start, start + AT_ONCE), opinion };
        const sameAs = JSON.stringify(body);
        const key = keys.current.get(sameAs) ?? newKey();
        keys.current.set(sameAs, key);
        const asked = { method: 'POST', body, key } as const;
        const answer = await ask<ApproveManyDone>(workPaths.approvalsApprove, asked);
        keys.current.delete(sameAs);
        results.push(...answer.body.results);
      }
      return results;
    },
    // What a broken connection left done is to be seen as well.
    onSettled: (_results, _error, { rows }) =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) => rows.some((row) => isAbout(queryKey, { ...row, unit: null })),
      }),
  });
}
