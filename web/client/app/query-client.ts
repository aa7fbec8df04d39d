import { QueryClient } from '@tanstack/react-query';
import { RefusedError } from '../api/refusals';

/** Answers kept in this tab. What changes is told by events; a list shown again is asked for anew. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      retry: (count, error) => !(error instanceof RefusedError) && count < 2,
      // The server is this one: the browser's idea of being online says nothing about it.
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});
