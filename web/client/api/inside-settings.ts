import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { InnerSettingsBody, InnerSettingsView } from '../../contract/inner';
import { fillPath } from '../../contract/paths';
import { workPaths } from '../../contract/work-paths';
import { ask, read } from './http';

function pathOf(unit: string): string {
  return fillPath(workPaths.insideSettings, { unit });
}

/** How a unit handles notices inside. */
export function insideSettingsQuery(unit: string) {
  return queryOptions({
    queryKey: ['inside-settings', unit],
    queryFn: ({ signal }) => read<InnerSettingsView>(pathOf(unit), { signal }),
  });
}

/** Sets it; what others may have changed meanwhile is refused and read anew. */
export function useSaveInsideSettings(unit: string) {
  const queries = useQueryClient();
  const { queryKey } = insideSettingsQuery(unit);
  return useMutation({
    mutationFn: async (body: InnerSettingsBody): Promise<InnerSettingsView> =>
      (await ask<InnerSettingsView>(pathOf(unit), { method: 'PUT', body })).body,
    onSuccess: (saved) => queries.setQueryData(queryKey, saved),
    onError: () => queries.invalidateQueries({ queryKey }),
  });
}
