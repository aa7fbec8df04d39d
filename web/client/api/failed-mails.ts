import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { FailedMails } from '../../contract/failed-mails';
import { fillPath, paths } from '../../contract/paths';
import { ask, read } from './http';

/** Mails that are not tried any more, for administrators. */
export const failedMailsQuery = queryOptions({
  queryKey: ['failed-mails'],
  queryFn: ({ signal }) => read<FailedMails>(paths.failedMails, { signal }),
});

/** Tries a mail again, or gives it up; doing it twice is doing it once. */
export function useSettleMail() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ mail, isAgain }: { mail: string; isAgain: boolean }) => {
      const path = isAgain ? paths.failedMailAgain : paths.failedMailGiveUp;
      const asked = { method: 'POST', body: {} } as const;
      return (await ask<FailedMails>(fillPath(path, { mail }), asked)).body;
    },
    onSuccess: (body) => queries.setQueryData(failedMailsQuery.queryKey, body),
  });
}
