import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { OfficeSettingsBody, OfficeSettingsView } from '../../contract/office-settings';
import { paths } from '../../contract/paths';
import { ask, read } from './http';

/** What holds for the office one acts for. */
export const officeSettingsQuery = queryOptions({
  queryKey: ['office-settings'],
  queryFn: ({ signal }) => read<OfficeSettingsView>(paths.officeSettings, { signal }),
});

/** Changes the settings of the own office. @throws RefusedError revisionOutdated */
export function useSaveOfficeSettings() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: OfficeSettingsBody) =>
      (await ask<OfficeSettingsView>(paths.officeSettings, { method: 'PUT', body })).body,
    onSuccess: (view) => queries.setQueryData(officeSettingsQuery.queryKey, view),
  });
}
