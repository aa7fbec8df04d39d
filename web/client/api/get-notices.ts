import { infiniteQueryOptions } from '@tanstack/react-query';
import type { NoticeList, ReceiptState } from '../../contract/notices';
import { workPaths } from '../../contract/work-paths';
import { read } from './http';

const PAGE_ROWS = '100';

/** Notices received by the office, page by page; undefined: whether signed for or not. */
export function noticesQuery(receipt: ReceiptState | undefined) {
  return infiniteQueryOptions({
    queryKey: ['notices', receipt ?? 'all'],
    queryFn: ({ pageParam, signal }) => {
      const query = { receipt, limit: PAGE_ROWS, after: pageParam ?? undefined };
      return read<NoticeList>(workPaths.notices, { query, signal });
    },
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });
}
