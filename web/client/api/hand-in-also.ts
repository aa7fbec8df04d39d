import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fillPath } from '../../contract/paths';
import type { SharingDone } from '../../contract/sharing';
import { workPaths } from '../../contract/work-paths';
import type { DraftRef } from './get-draft';
import { ask } from './http';

/** Hands in to the other notice what was handed in for both; done again, nothing is done twice. */
export function useHandInAlso({ campaign, office, unit, duty }: DraftRef) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async () => {
      const path = fillPath(workPaths.sharing, { campaign, office, unit, duty });
      return (await ask<SharingDone>(path, { method: 'POST' })).body.also;
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: ['sharing'] }),
  });
}
