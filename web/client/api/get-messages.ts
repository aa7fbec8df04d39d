import { infiniteQueryOptions } from '@tanstack/react-query';
import type { MessageList } from '../../contract/messages';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

const PAGE_ROWS = '50';

/** Messages to the office, page by page, the newest first. */
export const messagesQuery = infiniteQueryOptions({
  queryKey: ['messages'],
  queryFn: ({ pageParam, signal }) => {
    const query = { limit: PAGE_ROWS, after: pageParam ?? undefined };
    return read<MessageList>(workPaths.messages, { query, signal });
  },
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next,
});
