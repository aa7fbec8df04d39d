import { useRef } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DelegationBody } from '../../contract/delegations';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { newKey } from './command';
import { delegationsQuery } from './get-delegations';
import { ask } from './http';
import { mayBeSentAgain } from './refusals';

/** Making a delegation, or taking one back. */
export type DelegationToSend = { make: DelegationBody } | { end: string };

/** Makes and ends delegations; the same words are the same command until it is answered. */
export function useDelegate() {
  const queries = useQueryClient();
  const keys = useRef(new Map<string, string>());
  return useMutation({
    mutationFn: async (input: DelegationToSend): Promise<void> => {
      if ('end' in input) {
        const path = fillPath(workPaths.delegationEnd, { delegation: input.end });
        await ask(path, { method: 'POST', body: {}, key: newKey() });
        return;
      }
      const name = JSON.stringify(input.make);
      const key = keys.current.get(name) ?? newKey();
      keys.current.set(name, key);
      try {
        await ask(workPaths.delegations, { method: 'POST', body: input.make, key });
        keys.current.delete(name);
      } catch (error) {
        if (!mayBeSentAgain(error)) keys.current.delete(name);
        throw error;
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: delegationsQuery.queryKey }),
  });
}
