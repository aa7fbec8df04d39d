import { queryOptions } from '@tanstack/react-query';
import type { HandedOver, HandOverAct, HandOverBody } from '../../contract/hand-over';
import { fillPath, paths } from '../../contract/paths';
import { ask, read } from './http';
import { useDirectoryCommand } from './use-directory-command';

/** What somebody's leaving means, and who may take over. */
export function handOverQuery(person: string) {
  return queryOptions({
    queryKey: ['organisation', 'hand-over', person],
    queryFn: ({ signal }) => read<HandOverBody>(fillPath(paths.handOver, { person }), { signal }),
  });
}

/** 交接: posts to the successors, the account closed. */
export function useHandOver(person: string) {
  return useDirectoryCommand({
    send: async (body: HandOverAct, key) => {
      const path = fillPath(paths.handOver, { person });
      return (await ask<HandedOver>(path, { method: 'POST', body, key })).body;
    },
    sameAs: (body) => body,
  });
}
