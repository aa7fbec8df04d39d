import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { IssuingSettingsBody, NumberActBody, NumbersView } from '../../contract/numbers';
import { draftingPaths } from '../../contract/drafting-paths';
import { fillPath } from '../../contract/paths';
import { ask, read } from './http';
import { useKeyedCommand } from './use-keyed-command';

/** Document numbers of the own office in one year; null: the present one. */
export function numbersQuery(year: number | null) {
  return queryOptions({
    queryKey: ['numbers', year],
    queryFn: ({ signal }) => {
      const query = year === null ? {} : { year: String(year) };
      return read<NumbersView>(draftingPaths.numbers, { query, signal });
    },
  });
}

/** What is said of a number by hand. */
export type SentNumberAct = {
  [Act in keyof NumberActBody]: { act: Act; body: NumberActBody[Act] };
}[keyof NumberActBody];

/** Enters, voids and explains numbers. */
export function useNumberAct() {
  return useKeyedCommand({
    send: async ({ act, body }: SentNumberAct, key) => {
      await ask<null>(fillPath(draftingPaths.numberAct, { act }), { method: 'POST', body, key });
    },
    sameAs: (asked) => asked,
    stale: [['numbers'], ['drafting']],
  });
}

/** Changes how the own office issues. @throws RefusedError revisionOutdated */
export function useSaveIssuingSettings() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async (body: IssuingSettingsBody) => {
      await ask<null>(draftingPaths.issuingSettings, { method: 'PUT', body });
    },
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['numbers'] }),
        queries.invalidateQueries({ queryKey: ['drafting'] }),
      ]),
  });
}
