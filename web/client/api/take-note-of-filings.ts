import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FilingRef, FilingsNoted } from '../../contract/reviews';
import { workPaths } from '../../contract/work-paths';
import { newKey } from './command';
import { ask } from './http';
import { isLive } from './query-keys';
import { mayBeSentAgain } from './refusals';

const AT_ONCE = 200;

type Results = FilingsNoted['results'];

/** Takes note of many filings; answers what became of each. Sent again, it notes nothing twice. */
export function useTakeNoteOfFilings() {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  const noteSome = async (filings: FilingRef[]): Promise<Results> => {
    const sameAs = JSON.stringify(filings);
    const key = keys.current.get(sameAs) ?? newKey();
    keys.current.set(sameAs, key);
    try {
      const asked = { method: 'POST', body: { filings }, key } as const;
      const { body } = await ask<FilingsNoted>(workPaths.reviewsTakeNote, asked);
      keys.current.delete(sameAs);
      return body.results;
    } catch (error) {
      if (!mayBeSentAgain(error)) keys.current.delete(sameAs);
      throw error;
    }
  };
  return useMutation({
    mutationFn: async (filings: FilingRef[]): Promise<Results> => {
      const results: Results = [];
      for (let start = 0; start < filings.length; start += AT_ONCE) {
        results.push(...(await noteSome(filings.slice(start, start + AT_ONCE))));
      }
      return results;
    },
    onSettled: () => queries.invalidateQueries({ predicate: ({ queryKey }) => isLive(queryKey) }),
  });
}
