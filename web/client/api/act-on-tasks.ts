import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UnitTaskRef } from '../../../domain/stream-name';
import type { BulkTasksDone } from '../../contract/acts';
import { workPaths } from '../../contract/work-paths';
import { newKey } from './command';
import { ask } from './http';
import { isAbout } from './query-keys';

const PATHS = {
  acknowledge: workPaths.tasksAcknowledge,
  markRead: workPaths.tasksMarkRead,
} as const;

/** The most tasks that one request may name. */
const AT_ONCE = 200;

/** What became of each task, in the order of asking. */
export type BulkResult = BulkTasksDone['results'][number];

/**
 * Does one act on many tasks. The command id of a request stays the same until it is answered, so
 * that pressing the button again after a lost network does nothing twice.
 */
export function useBulkTaskAct(act: keyof typeof PATHS) {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: async (tasks: readonly UnitTaskRef[]): Promise<BulkResult[]> => {
      const results: BulkResult[] = [];
      for (let start = 0; start < tasks.length; start += AT_ONCE) {
        const body = {
          tasks: tasks
            .slice(start, start + AT_ONCE)
            .map(({ campaign, office, unit }) => ({ campaign, office, unit })),
        };
        const sameAs = JSON.stringify(body);
        const key = keys.current.get(sameAs) ?? newKey();
        keys.current.set(sameAs, key);
        const answer = await ask<BulkTasksDone>(PATHS[act], { method: 'POST', body, key });
        keys.current.delete(sameAs);
        results.push(...answer.body.results);
      }
      return results;
    },
    // What a broken connection left done is to be seen as well.
    onSettled: (_results, _error, tasks) =>
      queries.invalidateQueries({
        predicate: ({ queryKey }) =>
          tasks.some(({ campaign, office }) => isAbout(queryKey, { campaign, office, unit: null })),
      }),
  });
}
