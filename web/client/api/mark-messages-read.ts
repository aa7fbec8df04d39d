import { useMutation, useQueryClient } from '@tanstack/react-query';
import { workPaths } from '../../contract/work-paths';
import { waitingQuery } from './get-waiting';
import { ask } from './http';

/** Says up to which instant the reader has seen the messages of the office. */
export function useMarkMessagesRead() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (upTo: number) => ask(workPaths.messagesRead, { method: 'PUT', body: { upTo } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: waitingQuery.queryKey }),
  });
}
